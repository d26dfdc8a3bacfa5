/**
 * Which kind of database this process speaks to, fixed before any entity is loaded, because column types depend on it:
 * the embedded one unless `DATABASE_URL` names a server.
 */
export const isEmbedded = !/^(mysql|mariadb):/.test(process.env["DATABASE_URL"] ?? "");
