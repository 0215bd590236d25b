package hongqiao.register.own;

/** What one keeps for oneself; with how many of it beside one register, and how long each may be. */
public enum OwnKind {
    VIEW(50, 8_000),
    MAPPING(20, 50_000),
    DRAFT(20, 200_000);

    private final int most;
    private final int longest;

    OwnKind(int most, int longest) {
        this.most = most;
        this.longest = longest;
    }

    int most() {
        return most;
    }

    int longest() {
        return longest;
    }
}
