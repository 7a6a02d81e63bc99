using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>What an ISA says, without the padding (C-031).</summary>
/// <param name="Control">ISA13, the number by which a TA1 answers.</param>
/// <param name="IsTest">ISA15 T: such a file never touches what is real (C-343).</param>
public sealed record InterchangeHeader(
    string SenderQualifier,
    string Sender,
    string ReceiverQualifier,
    string Receiver,
    DateOnly Date,
    TimeOnly Time,
    string Version,
    string Control,
    bool WantsAcknowledgment,
    bool IsTest,
    Delimiters Delimiters);

/// <summary>What a GS says (C-032).</summary>
/// <param name="Code">GS01: HC claims, FA acknowledgments, HN claim acknowledgments, HP remittances, HS and HB questions and answers of eligibility.</param>
public sealed record GroupHeader(string Code, string Sender, string Receiver, DateOnly Date, TimeOnly Time, string Control, string Version);

/// <summary>What an ST says (C-033).</summary>
/// <param name="Type">ST01: 837, 999, 277, 835, 270, 271.</param>
public sealed record TransactionHeader(string Type, string Control, string? Version, TransactionKind Kind);

/// <summary>What a transaction set holds, told by GS01 and GS08 and never by the file's name (C-344).</summary>
public enum TransactionKind
{
    /// <summary>Not read; its segments are counted and passed over.</summary>
    Unknown,

    /// <summary>837P, 005010X222A1.</summary>
    ProfessionalClaims,

    /// <summary>999, 005010X231A1.</summary>
    FunctionalAcknowledgment,

    /// <summary>277CA, 005010X214.</summary>
    ClaimAcknowledgment,

    /// <summary>835, 005010X221A1.</summary>
    Remittance,

    /// <summary>270, 005010X279A1.</summary>
    EligibilityInquiry,

    /// <summary>271, 005010X279A1.</summary>
    EligibilityAnswer,
}
