using PracticeSuite.Billing.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>A claim version as it goes in one file, whole: what the chart says afterwards changes nothing of it (C-164).</summary>
[Access(AccessObject.Claims)]
internal sealed class BatchClaim : IBilledItem, IAboutPatient
{
    private BatchClaim()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid BatchId { get; private init; }

    /// <summary>1, 2, 3 … in the file.</summary>
    public int Sequence { get; private init; }

    public Guid ClaimId { get; private init; }

    public Guid ClaimVersionId { get; private init; }

    public int VersionNumber { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>How often the claim has gone, this time included; 0 in a test batch, with which no claim goes.</summary>
    public int Transmission { get; private init; }

    /// <summary>CLM01. No other claim and no other time has it, so an answer that names it can mean nothing else (C-080).</summary>
    public string ControlNumber { get; private init; } = "";

    /// <summary>JSON of the X12 claim.</summary>
    public string Content { get; private init; } = "";

    public static BatchClaim Of(SentBatch batch, int sequence, Claim claim, ClaimVersion version, string controlNumber, string content) => new()
    {
        PracticeId = batch.PracticeId,
        BatchId = batch.Id,
        Sequence = sequence,
        ClaimId = claim.Id,
        ClaimVersionId = version.Id,
        VersionNumber = version.Number,
        PatientId = claim.PatientId,
        IsPart2 = claim.IsPart2,
        Transmission = batch.LeavesClaimsAlone ? 0 : claim.Transmissions,
        ControlNumber = controlNumber,
        Content = content,
    };

    /// <summary>What is answered here speaks of the claim as it stands at the payer now, and not of an earlier time.</summary>
    public bool IsLatestOf(Claim claim) => Transmission > 0 && Transmission == claim.Transmissions;
}
