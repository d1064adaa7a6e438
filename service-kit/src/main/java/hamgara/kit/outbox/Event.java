package hamgara.kit.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/// A fact for others to know: a record whose fields become the JSON body. No name, number or free text of a person.
public interface Event {

    /// Such as `hamgara.card.card-issued.v1`.
    @JsonIgnore
    String type();

    /// The aggregate it is about; events of one subject keep their order.
    @JsonIgnore
    UUID subject();
}
