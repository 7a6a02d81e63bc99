namespace PracticeSuite.Billing.Contracts.Submissions;

/// <summary>What a file from outside holds, told by what stands in it and never by its name (C-344).</summary>
public enum InboundKind
{
    /// <summary>Nothing that is read here.</summary>
    Unknown,

    /// <summary>TA1.</summary>
    Interchange,

    /// <summary>999.</summary>
    Functional,

    /// <summary>277CA.</summary>
    Claims,

    /// <summary>835.</summary>
    Remittance,

    /// <summary>271.</summary>
    Eligibility,
}

public enum InboundState
{
    /// <summary>Registered whole, and not worked on yet.</summary>
    Received,

    /// <summary>What it says is written down.</summary>
    Applied,

    /// <summary>Nothing of it was used; the problem says why and where.</summary>
    Quarantined,

    /// <summary>A person said that nobody will use it; the note says who and why.</summary>
    PutAway,
}

/// <param name="Sender">ISA06 of its first interchange.</param>
/// <param name="Control">ISA13.</param>
/// <param name="Problem">A sentence with the place and what to do.</param>
/// <param name="Note">What of it went nowhere, although the rest was used.</param>
public sealed record InboundFileDto(
    Guid Id, string Clearinghouse, bool IsSimulated, string FileName, InboundKind Kind, InboundState State, long Bytes, string? Sender, string? Control,
    DateTimeOffset ReceivedAt, DateTimeOffset? WorkedAt, int Answers, string? Problem, string? Note, Guid? BatchId);

/// <param name="Waiting">Registered and not worked on yet, on whatever page.</param>
public sealed record InboundPageDto(int Total, int Quarantined, int Waiting, IReadOnlyList<InboundFileDto> Rows);
