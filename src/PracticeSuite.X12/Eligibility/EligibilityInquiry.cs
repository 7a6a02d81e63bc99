namespace PracticeSuite.X12.Eligibility;

/// <summary>A 270: whether somebody is insured on a day, and for what (C-345). Each has a transaction set of its own, so each answer is another's.</summary>
public sealed record EligibilityInquiry
{
    /// <summary>BHT03 and TRN02: what the answer comes back with.</summary>
    public required string Reference { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly Time { get; init; }

    /// <summary>Loop 2100A.</summary>
    public required EntityName Payer { get; init; }

    /// <summary>Loop 2100B: who asks.</summary>
    public required EntityName Provider { get; init; }

    /// <summary>TRN03: ten characters, a digit before the tax id of who asks.</summary>
    public required string TraceCompany { get; init; }

    /// <summary>Loop 2100C.</summary>
    public required EligiblePerson Subscriber { get; init; }

    /// <summary>Loop 2100D; null where the subscriber is the patient.</summary>
    public EligiblePerson? Dependent { get; init; }

    /// <summary>DTP*291.</summary>
    public required DateOnly On { get; init; }

    /// <summary>EQ01: MH mental health, 30 the plan as a whole.</summary>
    public ValueList<string> ServiceTypes { get; init; } = ["MH"];

    /// <summary>Without a name: it is a patient's.</summary>
    public override string ToString() => $"Inquiry {Reference}";
}

/// <summary>NM1*IL or NM1*03, with DMG.</summary>
/// <param name="Sex">F, M or U.</param>
public sealed record EligiblePerson(EntityName Name, DateOnly? BornOn = null, string? Sex = null)
{
    public override string ToString() => nameof(EligiblePerson);
}
