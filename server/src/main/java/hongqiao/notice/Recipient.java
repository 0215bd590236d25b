package hongqiao.notice;

/**
 * Who is told, with his number or address sealed.
 *
 * @param who for whom it is sealed: a name that says nothing of him
 * @param masked {@code 139****1234}, {@code w****@****.cn}
 */
public record Recipient(String who, byte[] sealed, String masked) {}
