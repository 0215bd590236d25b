package hongqiao.notice;

/** Nothing leaves the system: the message stands on the desk's page, marked as simulated (模拟). */
record Sandbox() implements Adapter {

    static final String KEY = "sandbox";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void send(Outgoing message, To to) {
        // it stands in its table, where the page shows it
    }
}
