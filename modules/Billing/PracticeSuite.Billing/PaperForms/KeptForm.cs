using System.Text.Json;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.PaperForms;

/// <summary>
/// A claim as its form for the red stock says it, whole, one for each time that it goes: printed anew until it is mailed, and then what was mailed,
/// whatever the chart says afterwards (B-243, C-164).
/// </summary>
[Access(AccessObject.Claims)]
internal sealed class KeptForm : IBilledItem, IAboutPatient
{
    private KeptForm()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid ClaimId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>How often the claim has gone, this time included.</summary>
    public int Transmission { get; private init; }

    /// <summary>The newest of the claim, which is what it said.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>JSON of the X12 claim.</summary>
    public string Content { get; private set; } = "";

    /// <summary>JSON of what stands on the form beside the claim.</summary>
    public string Extras { get; private set; } = "";

    public DateTimeOffset PrintedAt { get; private set; }

    public DateTimeOffset? MailedAt { get; private set; }

    public static KeptForm Of(Claim claim, int transmission) => new()
    {
        PracticeId = claim.PracticeId,
        ClaimId = claim.Id,
        PatientId = claim.PatientId,
        Transmission = transmission,
    };

    public KeptForm Print(Claim claim, int version, PaperClaim printed, FormExtras extras, DateTimeOffset now)
    {
        (IsPart2, VersionNumber, PrintedAt) = (claim.IsPart2, version, now);
        (Content, Extras) = (ClaimContent.Write(printed.Content), JsonSerializer.Serialize(extras, Json.Options));
        return this;
    }

    public void Mail(DateTimeOffset now) => MailedAt = now;

    public PaperClaim AsPrinted(PaperClaim asked) => asked with { Content = ClaimContent.Read(Content), Extras = JsonSerializer.Deserialize<FormExtras>(Extras, Json.Options) };
}
