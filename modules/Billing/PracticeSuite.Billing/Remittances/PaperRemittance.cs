using System.Buffers;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.Billing.Remittances;

/// <summary>
/// A remittance on paper as the 835 that the payer does not send: so what was typed is kept, checked and posted as any other, and the sums and the key
/// by which a payment is known are asked in one place.
/// </summary>
internal sealed class PaperRemittance(BillingDbContext db, PaperTwins twins, IAccess access, IPracticeDirectory practices, TimeProvider clock)
{
    /// <summary>Begins TRN03 of what was typed here; a payer's own is its tax number.</summary>
    public const string Company = "PAPER";

    private const int CompanyLength = 10, MostOfPartyName = 60, SecondsADay = 86_400;

    /// <returns>The file.</returns>
    public async Task<byte[]> WriteAsync(PaperRemittanceInput said, CancellationToken cancellationToken)
    {
        var (practice, now) = (await practices.GetAsync(cancellationToken), clock.GetUtcNow());
        PaperRules.Demand(said, practice.Today(now));
        var claims = new List<Claim>();
        for (var i = 0; i < said.Claims.Count; i++)
            claims.Add(await FindAsync(said.Claims[i].Number, i, cancellationToken));
        PaperRules.DemandOnePayer(claims);
        await twins.DemandNoFileAsync(said.Trace, said.Total, claims[0].PayerId, cancellationToken);
        var output = new ArrayBufferWriter<byte>();
        var code = await db.Payers.Where(p => p.Id == claims[0].PayerId).Select(p => p.Code).SingleAsync(cancellationToken);
        var envelope = new Envelope("PAPER", "PRACTICE", DateOnly.FromDateTime(now.UtcDateTime), TimeOnly.FromDateTime(now.UtcDateTime), ControlOf(now), IsTest: false);
        var refused = X12Writer.WriteRemittance(
            output, envelope, HeaderOf(said, claims[0].PayerName, code, practice), said.Claims.Zip(claims, Read), AdjustmentsOf(said, practice));
        if (refused.Count > 0)
            throw BillingErrors.PaperNotSound(refused[0].Problem, refused[0].Fix);
        await DemandSoundAsync(output.WrittenSpan.ToArray(), practice, practice.Today(now), cancellationToken);
        return output.WrittenSpan.ToArray();
    }

    public async Task<Guid> PostedAsync(ReceivedFileDto received, PaperRemittanceInput said, CancellationToken cancellationToken) =>
        await db.Remittances.Where(r => r.FileId == received.Id).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw BillingErrors.PaperPostedBefore(said.Trace.Trim(), said.PaidOn!.Value, said.Total);

    public async Task<Claim> FindAsync(string number, CancellationToken cancellationToken)
    {
        var asked = ClaimNumber.Typed(Check.Required(number, nameof(PaperClaimInput.Number), BillingLimits.ClaimNumber));
        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Number == asked, cancellationToken) ?? throw BillingErrors.NoClaimOnPaper(asked);
        await access.DemandAsync(BillingPermissions.Remittances.Post, claim.PatientId, cancellationToken);
        return claim;
    }

    /// <summary>The same, refused at the box of that claim.</summary>
    private async Task<Claim> FindAsync(string number, int at, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(number, cancellationToken);
        }
        catch (BusinessException refusal) when (refusal.Field == nameof(PaperClaimInput.Number))
        {
            throw Check.Invalid(PaperRules.Box(refusal.Field, at), refusal.Message);
        }
    }

    /// <summary>Whatever our own rules have missed: nothing that was typed goes into quarantine, where nobody could mend it.</summary>
    private static async Task DemandSoundAsync(byte[] file, PracticeProfile practice, DateOnly today, CancellationToken cancellationToken)
    {
        await using var content = new MemoryStream(file);
        var found = await RemittanceCheck.RunAsync(content, practice, today, takesTests: false, cancellationToken);
        if (found.Problems is [var first, ..])
            throw BillingErrors.PaperNotSound(first.Problem, first.Fix);
    }

    private static RemittanceHeader HeaderOf(PaperRemittanceInput said, string payer, string code, PracticeProfile practice)
    {
        var company = $"{Company}{code}";
        return new RemittanceHeader
        {
            Handling = said.Total == Money.Zero ? "H" : "I",
            Paid = said.Total,
            Method = said.Total == Money.Zero ? "NON" : said.ByTransfer ? "ACH" : "CHK",
            PaidOn = said.PaidOn,
            Trace = X12Text.Fit(said.Trace.Trim()),
            PayerCompanyId = company[..Math.Min(company.Length, CompanyLength)],
            Payer = new RemittanceParty(RemittanceTexts.Clip(X12Text.Fit(payer), MostOfPartyName)),
            Payee = practice.GroupNpi is { } npi
                ? new RemittanceParty(RemittanceTexts.Clip(X12Text.Fit(practice.Name), MostOfPartyName), "XX", npi) { References = [new Reference("TJ", practice.TaxId)] }
                : new RemittanceParty(RemittanceTexts.Clip(X12Text.Fit(practice.Name), MostOfPartyName), "FI", practice.TaxId),
        };
    }

    private static RemittanceClaim Read(PaperClaimInput said, Claim claim) => new()
    {
        Id = claim.Number,
        Status = said.IsDenied ? "4" : claim.PayerRank.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Charge = said.Charge,
        Paid = said.Paid,
        PatientResponsibility = said.PatientResponsibility,
        PayerControlNumber = Check.Optional(said.PayerControlNumber, nameof(said.PayerControlNumber), BillingLimits.PayerControlNumber),
        Patient = PatientOf(claim),
        Remarks = ValueList.Of(PaperRules.RemarksOf(said)),
        Lines =
        [
            new RemittanceLine
            {
                Procedure = new Procedure(claim.Code),
                Charge = said.Charge,
                Paid = said.Paid,
                Dates = [new QualifiedDate("472", claim.ServiceDate)],
                Adjustments = ValueList.Of(said.Adjustments.Select(one => new Adjustment(one.Group, one.Reason.Trim().ToUpperInvariant(), one.Amount))),
            },
        ],
    };

    /// <summary>For lists; nobody where the name cannot be written in such a file.</summary>
    public static EntityName? PatientOf(Claim claim) =>
        CharacterSet.TryClean(claim.PatientName, Delimiters.Default, out var clean, out _) && clean.Split(", ", 2) is [var last, var first]
            ? EntityName.Person(RemittanceTexts.Clip(last, MostOfPartyName), RemittanceTexts.Clip(first, 35))
            : null;

    private static IReadOnlyList<ProviderAdjustment> AdjustmentsOf(PaperRemittanceInput said, PracticeProfile practice) => said.Withheld == Money.Zero
        ? []
        : [new ProviderAdjustment(practice.GroupNpi ?? practice.TaxId, new DateOnly(said.PaidOn!.Value.Year, 12, 31), "WO", said.WithheldFor is { Length: > 0 } why ? X12Text.Fit(why.Trim()) : null, said.Withheld)];

    /// <summary>Of nobody's counter: the file is read here and goes nowhere.</summary>
    private static int ControlOf(DateTimeOffset now) => 1 + (int)(now.ToUnixTimeSeconds() % SecondsADay);
}
