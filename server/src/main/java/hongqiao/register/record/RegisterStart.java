package hongqiao.register.record;

import hongqiao.register.Registers;
import jakarta.annotation.PostConstruct;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** Makes room for the registers of the packs that are on, before anybody asks. */
@Component
@DependsOnDatabaseInitialization
@DependsOn("editionLoad")
class RegisterStart {

    private final Tables tables;
    private final Registers registers;

    RegisterStart(Tables tables, Registers registers) {
        this.tables = tables;
        this.registers = registers;
    }

    @PostConstruct
    void shape() {
        tables.shape(registers.definitions());
    }
}
