package hamgara.kit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.problem.DatabaseFaults;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({
        "08001,true",
        "08006,true",
        "57P01,true",
        "53300,true",
        "40P01,true",
        "55P03,true",
        ",true",
        "23505,false",
        "22021,false"
    })
    void tellsAPassingFaultFromALastingOne(String state, boolean passing) {
        var fault = new IllegalStateException(new RuntimeException(new SQLException("x", state)));

        assertThat(DatabaseFaults.isPassing(fault)).isEqualTo(passing);
        assertThat(DatabaseFaults.isPassing(new IllegalStateException("no database in it")))
                .isFalse();
    }
}
