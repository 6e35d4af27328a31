/** What one is told of a company that is not there, and of one that is not for them: the same. */
export const noCompany = 'There is no company at this address that you may see.';
