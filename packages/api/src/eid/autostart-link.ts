/** True for the browsers of phones and tablets. An iPad that asks for desktop pages counts as a computer. */
export function isPhone(userAgent: string): boolean {
  return /iPhone|iPad|iPod|Android|Mobile/i.test(userAgent)
}

/**
 * The link that starts the app beside the page. Safari on iOS and Chrome and Edge on Android open the app from an
 * https address; the others only from the app's own scheme. Where to return stands in the order, not in the link,
 * which the person could be made to open by somebody else.
 */
export function autostartLink(autoStartToken: string, userAgent: string): string {
  const query = `?autostarttoken=${encodeURIComponent(autoStartToken)}&redirect=null`
  return opensApp(userAgent) ? `https://app.bankid.com/${query}` : `bankid:///${query}`
}

function opensApp(userAgent: string): boolean {
  if (/iPhone|iPad|iPod/.test(userAgent)) {
    return /Safari\//.test(userAgent) && !/CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|DuckDuckGo/.test(userAgent)
  }
  if (/Android/.test(userAgent)) {
    return /Chrome\//.test(userAgent) && !/OPR\/|SamsungBrowser|Firefox|; wv\)/.test(userAgent)
  }
  return false
}
