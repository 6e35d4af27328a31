/** What a browser holds that opened a secret link: it is sent to that company's addresses only. */
export const linkCookie = 'turnaround-link';
