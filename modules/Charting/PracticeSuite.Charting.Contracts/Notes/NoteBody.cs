namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>What a note says: its fields (P-041) and the text of its sections. A draft may lack any of it.</summary>
/// <param name="ServiceOn">Local date at the patient's location.</param>
public sealed record NoteBody(DateOnly ServiceOn)
{
    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>CPT or HCPCS, five characters: the modality as it is billed.</summary>
    public string? ServiceCode { get; init; }

    public NotePlace? Place { get; init; }

    /// <summary>Who took part.</summary>
    public string? Participants { get; init; }

    /// <summary>Of a call or a crisis: whether its author spoke with the patient, and not only with a pharmacy or a relative (UF-06, UF-34); null = nobody has said.</summary>
    public bool? SpokeWithPatient { get; init; }

    /// <summary>ICD-10-CM codes of the chart's list that were addressed.</summary>
    public IReadOnlyList<string> DiagnosisCodes { get; init; } = [];

    /// <summary>The plan's version on which the session worked.</summary>
    public Guid? PlanVersionId { get; init; }

    /// <summary>Keys of the goals and objectives of that version on which it worked (P-041).</summary>
    public IReadOnlyList<Guid> PlanAims { get; init; } = [];

    /// <summary>What more there is to say of it in words; where the plan names no goal here, which one it served.</summary>
    public string? PlanReference { get; init; }

    /// <summary>The visit that it documents; Scheduling knows it.</summary>
    public Guid? VisitId { get; init; }

    /// <summary>In the template's order; one for each section that has a text.</summary>
    public IReadOnlyList<NoteSection> Sections { get; init; } = [];
}

/// <param name="Key">Of the template.</param>
public sealed record NoteSection(string Key, string Text)
{
    /// <summary>The note from which the text was carried forward (P-047).</summary>
    public Guid? CopiedFromId { get; init; }

    public DateOnly? CopiedFromOn { get; init; }

    /// <summary>Carried forward and not changed since: highlighted until it is.</summary>
    public bool IsUnedited { get; init; }
}
