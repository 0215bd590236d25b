package hongqiao.scope;

import com.zaxxer.hikari.HikariDataSource;
import hongqiao.database.ServingRole;
import hongqiao.shared.District;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the database learns whose district this is (per connection) and in whose scope it works (per transaction). */
@Configuration(proxyBeanMethods = false)
class ScopeConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(HikariDataSource database) {
        return new ScopedTransactions(database);
    }

    /** Every connection of the pool serves one district, from its first statement on. */
    @Bean
    static BeanPostProcessor connectionsOfOneDistrict(ObjectProvider<District> district) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    var code = district.getObject().code();
                    if (!code.matches("[0-9A-Za-z-]{1,20}")) {
                        throw new IllegalArgumentException("district code " + code);
                    }
                    var stepDown = ServingRole.stepDown(
                            pool.getJdbcUrl(), pool.getUsername(), Objects.requireNonNullElse(pool.getPassword(), ""));
                    pool.setConnectionInitSql(stepDown.map(role -> role + "; ").orElse("")
                            + "select set_config('hongqiao.district', '%s', false)".formatted(code));
                }
                return bean;
            }
        };
    }
}
