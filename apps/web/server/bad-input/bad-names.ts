const utf8 = (text: string) => Buffer.from(text)

/** Names a file may arrive with, as bytes between the quotes, and the name it is kept under. */
export const BAD_NAMES: { name: string; raw: Buffer; gets: string }[] = [
  { name: 'a path out of the folder', raw: utf8('../../../etc/passwd.pdf'), gets: 'passwd.pdf' },
  { name: 'a path of Windows', raw: utf8('C:\\Users\\eva\\avtal.pdf'), gets: 'avtal.pdf' },
  { name: 'a NUL in the middle', raw: utf8('avtal\0.pdf'), gets: 'avtal.pdf' },
  {
    name: 'a line break with a header after it',
    raw: utf8('a%0D%0ASet-Cookie: a=b.pdf'),
    gets: 'a%0D%0ASet-Cookie: a=b.pdf',
  },
  { name: 'text that runs backwards', raw: utf8('avtal\u202efdp.exe'), gets: 'avtalfdp.exe' },
  { name: 'a name that Windows keeps for itself', raw: utf8('CON'), gets: 'CON' },
  {
    name: '4 kB of letters',
    raw: utf8(`${'a'.repeat(4000)}.pdf`),
    gets: `${'a'.repeat(180)}…${'a'.repeat(15)}.pdf`,
  },
  {
    name: 'pictures of two halves where it is cut',
    raw: utf8(`${'a'.repeat(179)}${'😀'.repeat(40)}.pdf`),
    gets: `${'a'.repeat(179)}😀…${'😀'.repeat(15)}.pdf`,
  },
  {
    name: 'a script',
    raw: utf8('<img src=x onerror=alert(1)>.pdf'),
    gets: '<img src=x onerror=alert(1)>.pdf',
  },
  {
    name: 'the end of a script element',
    raw: utf8('<_script><script>alert(1)<_script>.pdf'),
    gets: '<_script><script>alert(1)<_script>.pdf',
  },
  {
    name: 'bytes that are no text',
    raw: Buffer.from([0xff, 0xfe, 0x2e, 0x70, 0x64, 0x66]),
    gets: '\ufffd\ufffd.pdf',
  },
]
