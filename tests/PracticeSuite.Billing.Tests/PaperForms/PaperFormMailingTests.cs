using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Packets;
using PracticeSuite.Billing.Contracts.PaperForms;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Packets;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Testing;
using UglyToad.PdfPig;
using Xunit;

namespace PracticeSuite.Billing.Tests.PaperForms;

/// <summary>What was mailed is what was printed, and nothing else.</summary>
public sealed class PaperFormMailingTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-160e"), Trait("Rule", "P-141"), Trait("Rule", "C-323")]
    public async Task What_was_mailed_is_the_payers_and_charged_under_the_number_that_its_form_has(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.ReleaseAllAsync();
        var restricted = host.Billing.Practice.Patients[1];
        restricted.Chart = restricted.Chart with { RestrictedOn = new DateOnly(2026, 1, 1) };
        var printed = await PrintAsync(host);

        var mailed = await MailAsync(host);
        var again = await MailAsync(host);

        Assert.Equal((1, 0), (mailed.Claims, again.Claims));
        Assert.Equal([ClaimState.Transmitted, ClaimState.Ready], await host.StatesAsync());
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        Assert.Equal("CMS-1500 by mail", claim.History[^1].Cause);
        Assert.Contains(claim.Number, WordsOf(printed));
        Assert.Equal(claim.Number, await host.Billing.ReadAsync(db => db.Journal.Where(e => e.Kind == JournalKind.Charge).Select(e => e.ClaimNumber).SingleAsync()));
        Assert.Equal(9500, await host.Billing.ReadAsync(db => db.Claims.Where(c => c.Id == claim.Id).Select(c => c.ChargedCents).SingleAsync()));
        Assert.Contains(AuditAction.Transmit, await host.Billing.System.ActsOnAsync("Claim"));
        Assert.Contains(AuditAction.Print, await host.Billing.System.ActsOnAsync("Cms1500Data"));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-148")]
    public async Task Of_a_form_that_nobody_answers_somebody_has_to_ask_after_thirty_days(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.ReleaseAllAsync();
        await PrintAsync(host);
        await MailAsync(host);
        var mailedAt = host.Billing.Host.Clock.GetUtcNow();

        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(30));
        var inTime = await BoardAsync();
        host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = Assert.Single((await BoardAsync()).Silent);

        Assert.Empty(inTime.Silent);
        Assert.Equal((Silence.NoRemittance, (Guid?)null, mailedAt), (late.Missing, late.BatchId, late.SentAt));
        Assert.Equal([ClaimState.Transmitted], await host.StatesAsync());

        Task<SubmissionBoardDto> BoardAsync() => host.AsBillerAsync((submissions, token) => submissions.GetBoardAsync(new SubmissionBoardQuery(), token));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-148")]
    public async Task Of_what_nobody_answers_that_stands_first_which_waits_longest_page_by_page_by_mail_or_in_a_file(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 5, medicare: false);
        await host.ReleaseAllAsync();
        var mailed = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[3]);
        var request = new PaperFormRequest(PaperFormKind.Data, [mailed.Id]);
        await host.Billing.Biller.RunAsync<IPaperFormAppService, PaperFormFile>((forms, token) => forms.PrintAsync(request, null, token));
        await host.Billing.Biller.RunAsync<IPaperFormAppService, PaperFormMailing>((forms, token) => forms.MailAsync(request, token));
        host.Billing.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.BuildAsync();
        await host.ExchangeAsync();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(31));

        var board = await host.AsBillerAsync((submissions, token) => submissions.GetBoardAsync(new SubmissionBoardQuery(SilentFrom: 2, Take: 2), token));
        var pages = new List<SilentClaimPageDto>();
        foreach (var skip in (int[])[0, 2, 4, 6])
            pages.Add(await host.AsBillerAsync((submissions, token) => submissions.GetSilentAsync(skip, 2, token)));

        var rows = pages.SelectMany(page => page.Rows).ToList();
        Assert.Equal([2, 2, 1, 0], pages.Select(page => page.Rows.Count));
        Assert.All(pages, page => Assert.Equal(5, page.Total));
        Assert.Equal((5, (Guid?)null, mailed.Id), (rows.Select(row => row.ClaimId).Distinct().Count(), rows[0].BatchId, rows[0].ClaimId));
        Assert.All(rows.Skip(1), row => Assert.Equal((Silence.NoFileAnswer, 1), (row.Missing, row.Control)));
        Assert.Equal(pages[1].Rows, board.Silent);
        Assert.Equal(5, board.SilentTotal);
    }

    /// <summary>The chart says another name by now; the form that lies at the payer does not.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-243"), Trait("Rule", "C-164")]
    public async Task What_was_mailed_is_kept_as_it_was_printed_and_its_packet_has_it(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0];
        await host.ReleaseAllAsync();
        await PrintAsync(host);
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "Married" } };

        Assert.Equal(1, (await MailAsync(host)).Claims);
        var claim = await host.Billing.ClaimAsync(patient);
        var request = new PaperFormRequest(PaperFormKind.Data, [claim.Id]);
        var again = await host.Billing.Biller.RunAsync<IPaperFormAppService, PaperFormFile>((forms, token) => forms.GetAsync(request, token));
        var packet = await host.Billing.Biller.RunAsync<IClaimPacketAppService, ClaimPacketDto>((packets, token) => packets.MakeAsync(claim.Id, token));
        var json = await host.Billing.Biller.RunAsync<IClaimPacketAppService, ClaimPacketFile>((packets, token) => packets.GetAsync(packet.Id, ClaimPacketFormat.Json, token));

        Assert.Contains("LAST0001", WordsOf(again));
        Assert.DoesNotContain("MARRIED", WordsOf(again));
        var content = Sha256Text.Read<PacketContent>(Encoding.UTF8.GetString(json.Content));
        var sent = Assert.Single(content.Transmissions);
        Assert.Equal((claim.Number, 1, "", Sha256Text.HashOf(sent.Content)), (sent.ControlNumber, sent.Version, sent.FileName, sent.ContentSha256));
        Assert.Contains("LAST0001", sent.Content, StringComparison.OrdinalIgnoreCase);
        Assert.True(content.Checks.Single(check => check.Name == "Code, day and charge as sent").Holds);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-243")]
    public async Task What_is_printed_anew_before_it_goes_is_what_is_kept(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0];
        await host.ReleaseAllAsync();
        await PrintAsync(host);
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "Married" } };
        await PrintAsync(host);

        await MailAsync(host);

        var kept = Assert.Single(await host.Billing.ReadAsync(db => db.KeptForms.AsNoTracking().ToListAsync()));
        Assert.Contains("Married", kept.Content, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(kept.MailedAt);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-160e")]
    public async Task What_was_released_after_the_printing_is_named_and_stays(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.ReleaseAllAsync();
        await PrintAsync(host);
        await host.Billing.AdmitAsync(2, medicare: false);
        await host.ReleaseAllAsync();

        var mailed = await MailAsync(host);

        Assert.Equal([ClaimState.Transmitted, ClaimState.Ready], await host.StatesAsync());
        Assert.Equal((1, (await host.Billing.ClaimAsync(host.Billing.Practice.Patients[1])).Id), (mailed.Claims, Assert.Single(mailed.Left).ClaimId));
        Assert.Contains("no form that was printed since it was released", mailed.Left[0].Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-164")]
    public async Task A_claim_that_was_made_anew_since_is_not_the_one_that_was_printed(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0];
        await host.ReleaseAllAsync();
        await PrintAsync(host);
        patient.Chart = patient.Chart with { Diagnoses = [.. patient.Chart.Diagnoses.Select(one => one with { Code = "F41.1" })] };
        await host.ReleaseAllAsync();

        var mailed = await MailAsync(host);

        Assert.Equal((0, 1), (mailed.Claims, mailed.Left.Count));
        Assert.Equal([ClaimState.Ready], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-330")]
    public async Task What_could_not_be_printed_is_told_and_never_taken_for_mailed(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.ReleaseAllAsync();
        var patient = host.Billing.Practice.Patients[1];
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "Лев" } };

        var file = await PrintAsync(host);
        var mailed = await MailAsync(host);

        Assert.Contains("no font has the character", Assert.Single(file.Problems).Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), (mailed.Claims, mailed.Left.Count));
        Assert.Equal([ClaimState.Transmitted, ClaimState.Ready], await host.StatesAsync());
    }

    /// <summary>A clearinghouse carries the payer, so the release told nobody anything.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-080")]
    public async Task What_a_program_did_is_disclosed_by_the_mail_as_by_a_file(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2, medicare: false);
        var consent = await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[1]);
        await host.ReleaseAllAsync();
        await PrintAsync(host);
        Assert.Empty(host.Billing.Practice.Disclosed);

        await MailAsync(host);

        var disclosed = Assert.Single(host.Billing.Practice.Disclosed);
        Assert.Equal((host.Billing.Practice.Patients[1].Id, DisclosureBasis.Part2Consent, (Guid?)consent), (disclosed.PatientId, disclosed.Basis, disclosed.ConsentId));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-076"), Trait("Rule", "C-311")]
    public async Task With_a_form_that_tells_of_a_program_go_the_notice_and_what_the_consent_covers(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.ReleaseAllAsync();
        var ordinary = SuperbillTests.TextOf((await PrintAsync(host)).Content);
        await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[1]);
        await host.ReleaseAllAsync();

        var pages = SuperbillTests.TextOf((await PrintAsync(host)).Content);

        Assert.Equal((2, 3), (ordinary.Count, pages.Count));
        Assert.Contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.", pages[2], StringComparison.Ordinal);
        Assert.Contains(ProgramPatients.Scope, pages[2], StringComparison.Ordinal);
        Assert.DoesNotContain(pages.Take(2), page => page.Contains("42 CFR", StringComparison.Ordinal));
    }

    /// <summary>The two may go to different payers.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-076")]
    public async Task Of_two_patients_of_a_program_each_form_has_an_enclosure_of_its_own(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2, medicare: false);
        foreach (var patient in host.Billing.Practice.Patients.Take(2))
            await ProgramPatients.ConsentAsync(host.Billing, patient);
        await host.ReleaseAllAsync();

        var pages = SuperbillTests.TextOf((await PrintAsync(host)).Content);

        var enclosed = pages.Where(page => page.Contains("42 CFR", StringComparison.Ordinal)).ToList();
        var numbers = await host.Billing.ReadAsync(db => db.Claims.Select(c => c.Number).ToListAsync());
        Assert.Equal(2, enclosed.Count);
        Assert.All(numbers, number => Assert.Single(enclosed, page => page.Contains(number, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-080")]
    public async Task A_payer_that_no_clearinghouse_carries_is_told_once(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.SetPayerAsync(
            host.Clearinghouse, new ClearinghousePayerInput(host.Billing.Commercial, "EX001", SendsClaims: false), token));
        await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[0]);
        await host.ReleaseAllAsync();
        await PrintAsync(host);

        await MailAsync(host);

        Assert.Single(host.Billing.Practice.Disclosed);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-078"), Trait("Rule", "C-127")]
    public async Task A_consent_that_was_withdrawn_after_the_printing_keeps_the_form_here(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0];
        await ProgramPatients.ConsentAsync(host.Billing, patient);
        await host.ReleaseAllAsync();
        await PrintAsync(host);
        patient.Chart = patient.Chart with { Consents = [.. patient.Chart.Consents.Select(one => one with { RevokedAt = one.Scope is null ? one.RevokedAt : host.Billing.Host.Clock.GetUtcNow() })] };

        var mailed = await MailAsync(host);

        Assert.Equal((0, 1), (mailed.Claims, mailed.Left.Count));
        Assert.Contains("No consent to tell the payer", mailed.Left[0].Text, StringComparison.Ordinal);
        Assert.Empty(host.Billing.Practice.Disclosed);
    }

    private static IReadOnlyList<string> WordsOf(PaperFormFile file)
    {
        using var document = PdfDocument.Open(file.Content);
        return [.. document.GetPage(1).GetWords().Select(word => word.Text)];
    }

    private static PaperFormRequest Request(SubmissionHost host) => new(PaperFormKind.Data, [], PayerId: host.Billing.Commercial);

    private static Task<PaperFormFile> PrintAsync(SubmissionHost host) =>
        host.Billing.Biller.RunAsync<IPaperFormAppService, PaperFormFile>((forms, token) => forms.PrintAsync(Request(host), null, token));

    private static Task<PaperFormMailing> MailAsync(SubmissionHost host) =>
        host.Billing.Biller.RunAsync<IPaperFormAppService, PaperFormMailing>((forms, token) => forms.MailAsync(Request(host), token));
}
