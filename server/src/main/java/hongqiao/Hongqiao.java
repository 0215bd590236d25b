package hongqiao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one process of a district: portal, desk and engines over one PostgreSQL. */
@Modulithic(systemName = "Hongqiao")
@SpringBootApplication
public class Hongqiao {

    public static void main(String[] arguments) {
        SpringApplication.run(Hongqiao.class, arguments);
    }
}
