package hamgara.forum.workinggroup;

import hamgara.forum.text.Words;
import hamgara.kit.text.Names;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A specialised working group of a county.
@Entity
@Table(name = "working_group")
class WorkingGroup {

    @EmbeddedId
    Key key;

    @Column(name = "name_fa")
    String nameFa;

    @Column(name = "name_ar")
    @Nullable
    String nameAr;

    @Column(name = "name_en")
    @Nullable
    String nameEn;

    @Column(name = "secretary_agency")
    String secretaryAgency;

    WorkingGroup() {} // for Hibernate

    WorkingGroup(NewWorkingGroup request) {
        this.key = new Key(request.county(), request.code());
        var names = Words.of(request.names(), "/names");
        this.nameFa = names.fa();
        this.nameAr = names.ar();
        this.nameEn = names.en();
        this.secretaryAgency = request.secretaryAgency();
    }

    Names names() {
        return new Names(nameFa, nameAr, nameEn);
    }

    /// A county and the group's code in it.
    @Embeddable
    record Key(String county, String code) {}
}
