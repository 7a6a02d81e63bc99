using System.Buffers;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Eligibility;
using PracticeSuite.X12.Envelopes;

namespace PracticeSuite.Billing.Eligibility;

/// <summary>The questions of one file, with its name.</summary>
internal sealed record EligibilityFile(string Name, int Control, IReadOnlyList<Guid> Checks, byte[] Content);

/// <summary>
/// Questions on their way out. Unlike a claim one may go twice: its answer says the same twice. So a file is made under a number that its questions know, handed over,
/// and then that is written down; whoever dies before has left a file without a name, which the next takes away before it makes another.
/// </summary>
internal sealed class EligibilityHandover(BillingDbContext db, EligibilityTelling telling, IChartFacts charts, IPracticeDirectory practices, TimeProvider clock)
{
    /// <summary>In one file.</summary>
    private const int Most = 100;

    /// <summary>Names of files that were begun and not written down as sent: what lies there of them under its temporary name is nobody's.</summary>
    public async Task<IReadOnlyList<string>> GetBegunAsync(Guid clearinghouseId, CancellationToken cancellationToken)
    {
        var begun = await db.EligibilityChecks.AsNoTracking().Where(c => c.ClearinghouseId == clearinghouseId && c.State == EligibilityState.Asked && c.Control != null)
            .Select(c => c.Control!.Value).Distinct().ToListAsync(cancellationToken);
        if (begun.Count == 0)
            return [];
        var submitter = await db.Clearinghouses.AsNoTracking().Where(c => c.Id == clearinghouseId).Select(c => c.SubmitterId).SingleAsync(cancellationToken);
        return [.. begun.Order().Select(control => NameOf(submitter, control))];
    }

    /// <summary>Told by its number alone, so that whoever finds the number knows the file.</summary>
    private static string NameOf(string submitter, int control) => string.Create(CultureInfo.InvariantCulture, $"270_{submitter}_{control:000000000}.txt");

    /// <summary>Null where nothing is asked. What cannot be written fails by itself and keeps nobody waiting.</summary>
    public async Task<EligibilityFile?> MakeAsync(Guid clearinghouseId, CancellationToken cancellationToken)
    {
        List<EligibilityCheck> asked =
        [
            .. (await db.EligibilityChecks.Where(c => c.ClearinghouseId == clearinghouseId && c.State == EligibilityState.Asked).OrderBy(c => c.AskedAt).Take(Most).ToListAsync(cancellationToken))
                .InFileOrder(),
        ];
        if (asked.Count == 0)
            return null;
        var clearinghouse = await db.Clearinghouses.AsNoTracking().SingleAsync(c => c.Id == clearinghouseId, cancellationToken);
        var line = await db.ClearinghouseLines.SingleAsync(one => one.Id == clearinghouseId, cancellationToken);
        var practice = await practices.GetAsync(cancellationToken);
        var control = line.Take(await db.NumbersOfAsync(clearinghouse, cancellationToken));
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), practice.Locations.Main().Zone);
        var envelope = new Envelope(
            clearinghouse.SubmitterId, clearinghouse.ReceiverId, DateOnly.FromDateTime(now.DateTime), new TimeOnly(now.Hour, now.Minute), control, clearinghouse.WritesTestFiles)
        { LineFeeds = true };
        var file = Write(envelope, await InquiriesAsync(asked, clearinghouse, practice, envelope, cancellationToken));
        foreach (var check in asked.Where(check => file?.Checks.Contains(check.Id) == true))
            check.Begin(control);
        await db.SaveChangesAsync(cancellationToken);
        return file is null ? null : file with { Name = NameOf(clearinghouse.SubmitterId, control) };
    }

    public async Task SentAsync(EligibilityFile file, CancellationToken cancellationToken)
    {
        var sent = await db.EligibilityChecks.Where(c => file.Checks.Contains(c.Id) && c.State == EligibilityState.Asked).ToListAsync(cancellationToken);
        foreach (var check in sent)
            check.Send(file.Control);
        await telling.RecordSentAsync(sent, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<(EligibilityCheck Check, EligibilityInquiry Inquiry)>> InquiriesAsync(
        List<EligibilityCheck> asked, Clearinghouse clearinghouse, PracticeProfile practice, Envelope envelope, CancellationToken cancellationToken)
    {
        var ids = asked.Select(check => check.CoverageId).ToList();
        var covers = await db.Coverages.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var payers = await db.Payers.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        var chartOf = await charts.GetAsync(IdRange.Of([.. asked.Select(check => check.PatientId).Distinct()]), cancellationToken);
        var untellable = await telling.UntellableAsync([.. asked.Select(check => check.PatientId).Distinct()], cancellationToken);
        var inquiries = new List<(EligibilityCheck, EligibilityInquiry)>();
        foreach (var check in asked)
        {
            if (untellable.Contains(check.PatientId))
                check.Fail("The payer was not asked: the patient's consent for payment does not hold any more, and asking tells whose patient they are. Record a consent and ask again.", clock.GetUtcNow());
            else if (covers.TryGetValue(check.CoverageId, out var cover) && chartOf.TryGetValue(check.PatientId, out var chart)
                && clearinghouse.Payers.FirstOrDefault(route => route.PayerId == cover.PayerId) is { } route)
                inquiries.Add((check, InquiryOf(check, cover, payers[cover.PayerId], route, chart.Demographics, practice, envelope)));
            else
                check.Fail("The coverage, the patient or the payer's way is gone; look at the insurance and ask again.", clock.GetUtcNow());
        }

        return inquiries;
    }

    private static EligibilityInquiry InquiryOf(
        EligibilityCheck check, Coverage cover, Payers.Payer payer, ClearinghousePayer route, PatientDemographics person, PracticeProfile practice, Envelope envelope)
    {
        var member = payer.Kind == PayerKind.MedicareB ? MedicareNumber.ToClaimForm(cover.MemberId!.Trim()) : cover.MemberId!.Trim();
        var patient = new EligiblePerson(ClaimToX12.Name(person, null, null), person.BirthDate, person.SexCode);
        var isSelf = cover.Relationship == SubscriberRelationship.Self;
        return new EligibilityInquiry
        {
            Reference = check.Reference,
            Date = envelope.Date,
            Time = envelope.Time,
            Payer = EntityName.Organization(X12Text.Fit(payer.Name), "PI", route.PayerIdentifier),
            Provider = EntityName.Organization(X12Text.Fit(practice.Name), "XX", practice.GroupNpi),
            TraceCompany = $"9{practice.TaxId}",
            Subscriber = isSelf
                ? patient with { Name = patient.Name with { IdQualifier = "MI", Id = member } }
                : new EligiblePerson(ClaimToX12.Person(cover, member)),
            Dependent = isSelf ? null : patient,
            On = check.CheckedOn,
        };
    }

    /// <summary>Each is tried by itself, so that one whose name cannot be written stops no other.</summary>
    private EligibilityFile? Write(Envelope envelope, List<(EligibilityCheck Check, EligibilityInquiry Inquiry)> inquiries)
    {
        var good = new List<(EligibilityCheck Check, EligibilityInquiry Inquiry)>();
        foreach (var one in inquiries)
        {
            if (X12Writer.WriteEligibilityInquiries(new ArrayBufferWriter<byte>(), envelope, one.Inquiry) is [var refused, ..])
                one.Check.Fail($"{refused.Field}: {refused.Problem} {refused.Fix}", clock.GetUtcNow());
            else
                good.Add(one);
        }

        if (good.Count == 0)
            return null;
        var output = new ArrayBufferWriter<byte>();
        X12Writer.WriteEligibilityInquiries(output, envelope, [.. good.Select(one => one.Inquiry)]);
        return new EligibilityFile("", envelope.Control, [.. good.Select(one => one.Check.Id)], output.WrittenSpan.ToArray());
    }
}
