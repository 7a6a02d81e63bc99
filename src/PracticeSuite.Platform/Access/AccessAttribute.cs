namespace PracticeSuite.Platform.Access;

/// <summary>
/// Which row of the role matrix an entity belongs to. The base context reads it and shows each caller the rows that the matrix and their
/// relationships open (P-120, P-124).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AccessAttribute(AccessObject what) : Attribute
{
    public AccessObject What { get; } = what;

    /// <summary>The property with the patient's id.</summary>
    public string Patient { get; init; } = "PatientId";

    /// <summary>A name and no chart: it stands in lists also where the chart asks for a reason (P-122).</summary>
    public bool IsName { get; init; }

    /// <summary>The property with the member of staff whose own row it is; none = nobody's.</summary>
    public string? Own { get; init; }

    /// <summary>The property with the member of staff whose work it tells of, whoever writes it down; none = the same as <see cref="Own"/>.</summary>
    public string? By { get; init; }

    /// <summary>A second member of staff whose own row it is, whom the first one named; none = nobody's.</summary>
    public string? With { get; init; }

    /// <summary>Nobody's but those two: no role, no relationship and no broken glass opens what somebody has not finished.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The rows (<see cref="ITakesPart"/>) that say to whom the matrix opens this one as participants; none = nobody takes part.</summary>
    public Type? Participants { get; init; }

    /// <summary>The property with the id of what they take part in.</summary>
    public string Conversation { get; init; } = nameof(ITakesPart.ThreadId);

    /// <summary>Of the Part 2 program's people it makes the row the program's (P-071).</summary>
    public string? Worker => By ?? Own;
}
