namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>What a note is about (P-040). An addendum is no note of its own: it stands under one. Stored and imported by name.</summary>
public enum NoteKind
{
    Intake,
    Progress,
    MedicationVisit,
    Group,
    CareCoordination,
    Crisis,
    Phone,
    Discharge,
}

public static class NoteKinds
{
    /// <summary>Of these the note says whether its author spoke with the patient: one that did ends a contact that is owed (UF-06, UF-34).</summary>
    public static bool IsOfContact(this NoteKind kind) => kind is NoteKind.Phone or NoteKind.Crisis;
}

/// <summary>How patient and author met (P-041).</summary>
public enum NotePlace
{
    Office,
    Video,
    Telephone,
    Home,
    Facility,
}

/// <summary>Where a signed note stands (P-042). Before it is signed it is a draft, and no note yet.</summary>
public enum NoteState
{
    /// <summary>Signed by an author who is not licensed yet; for the supervisor (P-044).</summary>
    CoSignPending,

    /// <summary>Signed by somebody who needs no other signature.</summary>
    Locked,

    /// <summary>Signed, co-signed and so locked.</summary>
    CoSigned,

    /// <summary>It was about somebody else, or should not be here (P-046); or its supervisor gave it back, and what it became stands in its place.</summary>
    EnteredInError,
}
