package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

/** What no answer may hold: what we are made of. */
final class Leaks {

    private Leaks() {}

    static void none(String body) {
        assertThat(body)
                .doesNotContainIgnoringCase("org.postgresql", "org.springframework", "java.lang", "SQLState", "Tomcat")
                .doesNotContain("at hongqiao.", "Exception", "password_hash from", "jdbc:");
    }
}
