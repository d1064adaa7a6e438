package hamgara.venue.operator;

import hamgara.kit.text.Names;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An office, school or club that runs venues.
@Entity
class Operator {

    @Id
    UUID id;

    String code;

    @Nullable
    String agency;

    String nameFa;

    @Nullable
    String nameAr;

    @Nullable
    String nameEn;

    @Version
    long version;

    Operator() {}

    Operator(UUID id, NewOperator request) {
        this.id = id;
        this.code = request.code();
        describe(request.agency(), request.names());
    }

    final void describe(@Nullable String agency, Names names) {
        this.agency = agency;
        this.nameFa = names.fa();
        this.nameAr = names.ar();
        this.nameEn = names.en();
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }
}
