package hamgara.card.area;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A county and how far it takes part.
@Entity
class County {

    enum Stage {
        PLANNED,
        PILOT,
        ACTIVE,
        PAUSED
    }

    @Id
    String code;

    UUID id;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Nullable
    Instant switchedOnAt;

    @Version
    long version;

    County() {}

    boolean isSwitchedOn() {
        return stage != Stage.PLANNED;
    }

    boolean isPaused() {
        return stage == Stage.PAUSED;
    }

    void move(Stage to) {
        if (to == Stage.PLANNED) {
            throw new AreaRefusal.StageNotOn().at("/stage");
        }
        if (!isSwitchedOn()) {
            throw new AreaRefusal.CountyNotEnabled(code, stage);
        }
        stage = to;
    }

    void switchOn(Stage to, Instant now) {
        if (to == Stage.PLANNED || to == Stage.PAUSED) {
            throw new AreaRefusal.StageNotOn().at("/stage");
        }
        if (isSwitchedOn()) {
            throw new AreaRefusal.CountyAlreadySwitchedOn(code);
        }
        stage = to;
        switchedOnAt = now;
    }
}
