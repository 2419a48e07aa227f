/** Between the address of the host and the key of an invitation. Behind '#', so that the key is in no request and no log. */
export const inviteMark = '#/moi/'
