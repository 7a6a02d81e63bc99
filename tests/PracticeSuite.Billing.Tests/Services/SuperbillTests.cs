using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

public sealed class SuperbillTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Fact, Trait("Rule", "C-360"), Trait("Rule", "C-362"), Trait("Rule", "C-363"), Trait("Rule", "C-364")]
    public async Task A_superbill_names_practice_provider_patient_insurance_diagnoses_and_the_service()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();

        var file = await IssueAsync(host);

        var text = Assert.Single(TextOf(file.Content));
        foreach (var expected in (string[])
            [
                "Harbor Behavioral", "1 Oak Street", "Albany, NY 12207-1234", "Phone (518) 555-0199", "Tax ID 12-3456789", "Group NPI 1993999998",
                "Superbill — not a bill", "Issued 10/09/2026", $"Statement {file.Issue.Number}",
                "Asha Patel, PMHNP", "NPI 1234567893", "License F40012 NY", "Taxonomy 363LP0808X",
                "Rosa Last0001", "Born 03/12/1985", "2 Elm Street", "(518) 555-0111", "Acme Health", "Member ID W12345", "Subscriber: the patient",
                "A F33.1", "09/17/2026", "99484", "$95.00", "$0.00",
            ])
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal($"superbill-{(await host.ClaimAsync(host.Practice.Patients[0])).Number}.pdf", file.Name);
    }

    [Fact, Trait("Rule", "C-362")]
    public async Task A_superbill_has_the_whole_name()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        host.Practice.Patients[0].IsNamed("Maria", "III");
        await host.RunAsync();

        Assert.Contains("Rosa Maria Last0001 III", Assert.Single(TextOf((await IssueAsync(host)).Content)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-369")]
    public async Task Each_issue_of_a_claim_has_a_file_name_of_its_own_and_so_has_the_one_with_minutes()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();
        var number = (await host.ClaimAsync(host.Practice.Patients[0])).Number;

        var first = await IssueAsync(host, withLedger: true);
        var patient = host.Practice.Patients[0];
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "Married" } };
        var second = await IssueAsync(host);

        Assert.Equal(($"superbill-{number}-with-minutes.pdf", $"superbill-{number}-v2.pdf"), (first.Name, second.Name));
    }

    [Fact, Trait("Rule", "P-152")]
    public async Task A_superbill_goes_where_the_patient_asked_and_names_no_number_that_nobody_may_call()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();
        host.Practice.Patients[0].Contact = new PatientContact(new PatientAddress("PO Box 7", null, "Troy", "NY", "12180"), null, null, MayCall: false, IsConfidential: true, null);

        var text = Assert.Single(TextOf((await IssueAsync(host)).Content));

        Assert.Contains("PO Box 7", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 Elm Street", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(518) 555-0111", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-361")]
    public async Task The_rendering_provider_stands_there_with_credential_numbers_license_and_taxonomy_and_not_the_therapist_who_worked()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();

        var text = Assert.Single(TextOf((await IssueAsync(host)).Content));

        foreach (var expected in (string[])["Asha Patel, PMHNP", "NPI 1234567893", "License F40012 NY", "Taxonomy 363LP0808X"])
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1245319599", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Supervised", text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-361")]
    [MemberData(nameof(Databases))]
    public async Task Whoever_is_recorded_as_supervising_the_rendering_provider_stands_there_too(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();
        var alone = await IssueAsync(host);
        host.Practice.PrescribersSupervisor = Neighbours.Therapist;

        var supervised = await IssueAsync(host);

        Assert.Contains("Supervised by Mei Chen, LCSW, NPI 1245319599", Assert.Single(TextOf(supervised.Content)), StringComparison.Ordinal);
        Assert.Equal((1, 2), (alone.Issue.Version, supervised.Issue.Version));
        Assert.Equal(alone.Content, (await GetAsync(host, alone.Issue.Id)).Content);
    }

    [Fact, Trait("Rule", "C-364"), Trait("Rule", "C-365")]
    public async Task Diagnoses_are_codes_in_their_order_that_the_line_points_at_and_nothing_more_is_said_of_them()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        var patient = host.Practice.Patients[0];
        patient.Chart = patient.Chart with
        {
            Diagnoses = [patient.Chart.Diagnoses[0], patient.Chart.Diagnoses[0] with { Id = Guid.CreateVersion7(), Code = "F41.1", Rank = 2 }],
        };
        await host.RunAsync();

        var text = Assert.Single(TextOf((await IssueAsync(host)).Content));

        Assert.Contains("DIAGNOSES (ICD-10-CM) A F33.1 B F41.1 SERVICES", text, StringComparison.Ordinal);
        Assert.Contains("1 A B $95.00 $0.00 $95.00", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)depress|anxiety|disorder|telehealth", text);
    }

    [Fact, Trait("Rule", "C-366")]
    public async Task Payments_and_totals_add_up_and_the_benefits_go_to_the_patient()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.PartiallyPaid, "PCN1", Money.Dollars(40));

        var text = Assert.Single(TextOf((await IssueAsync(host)).Content));

        Assert.Contains("10/20/2026 Payer's remittance $40.00", text, StringComparison.Ordinal);
        Assert.Contains("Total charges $95.00 Total paid $40.00 Balance $55.00", text, StringComparison.Ordinal);
        Assert.Contains("pay the patient", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-367")]
    public async Task The_document_waits_for_the_providers_own_signature_and_whoever_released_the_claim_signs_nothing()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, false, token));

        var text = Assert.Single(TextOf((await IssueAsync(host)).Content));

        Assert.Contains("PROVIDER'S SIGNATURE Asha Patel, PMHNP Date and time", text, StringComparison.Ordinal);
        Assert.DoesNotContain("test user", text, StringComparison.Ordinal);
        Assert.DoesNotContain("igned by", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-368")]
    public async Task Where_the_practice_files_the_claim_the_document_is_its_own_copy_and_no_superbill()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: true);
        await host.RunAsync();

        var file = await IssueAsync(host);

        var text = Assert.Single(TextOf(file.Content));
        Assert.False(file.Issue.ForPatient);
        Assert.Contains("practice copy, not for the patient", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Superbill — not a bill", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pay the patient", text, StringComparison.Ordinal);
        Assert.StartsWith("claim-record-", file.Name, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-368"), Trait("Rule", "P-076")]
    public async Task A_part_2_record_carries_the_redisclosure_notice_and_no_other_does()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false, patients: 2);
        var patient = host.Practice.Patients[1];
        patient.Chart = patient.Chart with
        {
            Part2Record = true,
            Consents = [.. patient.Chart.Consents, patient.Chart.Consents[0] with { Id = Guid.CreateVersion7(), Kind = Charting.Contracts.Care.ConsentKind.Part2Tpo }],
        };
        await host.ConsentToPart2Async(patient);
        await host.RunAsync();

        Assert.DoesNotContain("42 CFR part 2", string.Concat(TextOf((await IssueAsync(host, 0)).Content)), StringComparison.Ordinal);
        Assert.Contains(
            "42 CFR part 2 prohibits unauthorized use or disclosure of these records.", string.Concat(TextOf((await IssueAsync(host, 1)).Content)), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-369")]
    [MemberData(nameof(Databases))]
    public async Task What_was_issued_stays_as_it_was_and_a_change_gives_a_new_version(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();

        var first = await IssueAsync(host);
        host.Host.Clock.Advance(TimeSpan.FromHours(1));
        var same = await IssueAsync(host);
        patient.Work.Add("2026-09-20 09:00-09:10");
        await host.RunAsync();
        var second = await IssueAsync(host);
        var old = await GetAsync(host, first.Issue.Id);

        Assert.Equal((1, 1, 2), (first.Issue.Version, same.Issue.Version, second.Issue.Version));
        Assert.Equal(first.Content, same.Content);
        Assert.Equal(first.Content, old.Content);
        Assert.NotEqual(first.Issue.Sha256, second.Issue.Sha256);
    }

    [Theory, Trait("Rule", "C-369")]
    [MemberData(nameof(Databases))]
    public async Task A_held_month_has_no_superbill(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false);
        await host.RunAsync();
        host.Practice.Patients[0].Work.RemoveAt(1);
        await host.RunAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => IssueAsync(host));

        Assert.Equal("Billing:SuperbillRefused", refusal.Code);
    }

    [Theory, Trait("Rule", "C-369")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_that_is_being_taken_back_has_no_superbill_alone_or_in_the_months(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false, patients: 2);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.Paid, "PCN1", Money.Dollars(60));
        host.Practice.Patients[0].Work.RemoveAt(1);
        await host.RunAsync();
        Assert.Equal(8, (await host.ClaimAsync(host.Practice.Patients[0])).Versions[0].Frequency);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => IssueAsync(host));
        var issued = await IssueMonthAsync(host);
        var (month, written) = await WriteAsync(host, SuperbillBatchFormat.OnePdf);

        Assert.Equal("Billing:SuperbillRefused", refusal.Code);
        Assert.Equal((1, 1), (issued.Documents, written.Documents));
        Assert.DoesNotContain("Last0001", string.Concat(TextOf(month)), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-369")]
    [MemberData(nameof(Databases))]
    public async Task A_paid_claim_whose_month_is_no_longer_eligible_has_no_superbill(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: true);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.Paid, "PCN1", Money.Dollars(38.28m));
        host.Practice.Patients[0].Work.RemoveAt(1);
        await host.RunAsync();

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => IssueAsync(host));

        Assert.Equal("Billing:SuperbillRefused", refusal.Code);
    }

    [Fact, Trait("Rule", "B-202")]
    public async Task Where_the_payer_forbids_billing_the_patient_the_balance_is_nothing()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.ChangeCommercialAsync(terms => terms with { PatientMayBeBilled = false });
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.PartiallyPaid, "PCN1", Money.Dollars(40));

        var text = Assert.Single(TextOf((await IssueAsync(host)).Content));

        Assert.Contains("Total charges $95.00 Total paid $40.00 Balance $0.00", text, StringComparison.Ordinal);
        Assert.Contains("The patient owes nothing for this service", text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "B-202"), Trait("Rule", "C-368")]
    [InlineData(true, "Superbill")]
    [InlineData(false, "Claim record")]
    public async Task Where_the_patient_may_not_be_billed_the_document_is_the_practices_own(bool mayBeBilled, string title)
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.ChangeCommercialAsync(terms => terms with { PatientMayBeBilled = mayBeBilled, SuperbillAllowed = true });
        await host.RunAsync();

        var text = Assert.Single(TextOf((await IssueAsync(host)).Content));

        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Equal(mayBeBilled, text.Contains("pay the patient", StringComparison.OrdinalIgnoreCase));
    }

    [Fact, Trait("Rule", "B-144")]
    public async Task A_qualified_Medicare_beneficiary_owes_nothing()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 0);
        await host.AdmitQmbAsync(1);
        await host.RunAsync();

        var text = Assert.Single(TextOf((await IssueAsync(host)).Content));
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);

        Assert.Contains("Balance $0.00", text, StringComparison.Ordinal);
        Assert.Contains("The patient owes nothing for this service", text, StringComparison.Ordinal);
        Assert.Equal(Money.Zero, claim.ExpectedPayment!.PatientBalance);
    }

    [Fact, Trait("Rule", "B-145")]
    public async Task A_superbill_of_a_waived_share_asks_for_nothing()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.WaiveShareAsync(claim.Id, "Lost work", token));

        var text = Assert.Single(TextOf((await IssueAsync(host)).Content));

        Assert.Contains("Balance $0.00", text, StringComparison.Ordinal);
        Assert.Contains("The patient owes nothing for this service", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lost work", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-370")]
    public async Task A_good_faith_estimate_once_given_stands_on_every_later_issue()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.RunAsync();

        await IssueAsync(host, estimate: "GFE-77");

        Assert.Contains("Good-faith estimate GFE-77", string.Concat(TextOf((await IssueAsync(host)).Content)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-241")]
    public async Task The_ledger_shows_each_minute_on_the_practices_clock_with_who_what_and_the_threshold()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false, patients: 0);
        await host.AdmitAsync(1, false, "2026-08-20 08:30-08:40", "2026-09-03 10:00-10:12", "2026-09-03 10:05-10:15", "2026-09-17 09:00-09:10");
        await host.RunAsync();

        var pages = TextOf((await IssueAsync(host, withLedger: true)).Content);

        Assert.Equal(2, pages.Count);
        Assert.Contains("09/03/2026 10:00:00 10:12:00 720 M. Chen, LCSW Team call: agree on the treatment within the care team timer counted", pages[1], StringComparison.Ordinal);
        Assert.Contains("counted in another entry", pages[1], StringComparison.Ordinal);
        Assert.Contains("Total counted 25 min (1500 s); threshold 20 min.", pages[1], StringComparison.Ordinal);
        Assert.Contains("The threshold was reached at 09/17/2026 09:05:00 America/New_York.", pages[1], StringComparison.Ordinal);
        Assert.Contains("Page 2 of 2", pages[1], StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-241")]
    public async Task An_entry_that_was_corrected_is_marked_as_edited()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        host.Practice.Patients[0].Revision = 2;
        await host.RunAsync();

        var pages = TextOf((await IssueAsync(host, withLedger: true)).Content);

        Assert.Contains("counted, edited", pages[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_months_documents_come_as_one_pdf_or_one_zip_without_names(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false, patients: 3);
        await host.RunAsync();

        var issued = await IssueMonthAsync(host);
        var (pdf, inPdf) = await WriteAsync(host, SuperbillBatchFormat.OnePdf);
        var (zip, inZip) = await WriteAsync(host, SuperbillBatchFormat.Zip);

        Assert.Equal((3, 3, 3), (issued.Documents, inPdf.Documents, inZip.Documents));
        Assert.Equal(3, TextOf(pdf).Count);
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        Assert.Equal(3, archive.Entries.Count);
        Assert.All(archive.Entries, entry => Assert.Matches("^superbill-[2-9A-HJ-NP-Z]{13}\\.pdf$", entry.Name));
        Assert.Equal(3, await host.ReadAsync(db => db.Superbills.CountAsync()));
    }

    [Theory, Trait("Rule", "C-369")]
    [MemberData(nameof(Databases))]
    public async Task Writing_a_months_file_issues_nothing_and_says_which_claims_have_no_document(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false, patients: 2);
        await host.RunAsync();
        await IssueAsync(host, patient: 0);

        var (pdf, answer) = await WriteAsync(host, SuperbillBatchFormat.OnePdf);

        var missing = await host.ClaimAsync(host.Practice.Patients[1]);
        Assert.Equal((1, missing.Id), (answer.Documents, Assert.Single(answer.Problems).ClaimId));
        Assert.Contains($"Claim {missing.Number} has no document yet", TextOf(pdf)[^1], StringComparison.Ordinal);
        Assert.Equal(1, await host.ReadAsync(db => db.Superbills.CountAsync()));
    }

    [Fact]
    public async Task A_month_without_a_claim_that_may_have_a_document_gives_no_file()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => WriteAsync(host, SuperbillBatchFormat.OnePdf));

        Assert.Equal("Billing:NoDocuments", refusal.Code);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Others_write_while_a_months_documents_are_issued_and_while_its_file_is_written(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false, patients: 3);
        await host.RunAsync();
        var written = new List<int>();
        void WriteMeanwhile(int done, int of)
        {
            host.System.RunAsync<IBillingSettingsAppService, ChargeDto>(
                (settings, token) => settings.SetChargeAsync("G0323", Money.Dollars(90), new DateOnly(2026, 1, 1).AddDays(written.Count), token)).GetAwaiter().GetResult();
            written.Add(done);
        }

        await host.Biller.RunAsync<ISuperbillAppService, SuperbillBatchDto>(
            (superbills, token) => superbills.IssueMonthAsync(Neighbours.September, WriteMeanwhile, token));
        await WriteAsync(host, SuperbillBatchFormat.Zip, WriteMeanwhile);

        Assert.Equal([3, 1, 2, 3], written);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_name_that_no_font_has_is_refused_by_claim_and_field_and_stops_no_other_document(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false, patients: 3);
        var patient = host.Practice.Patients[1];
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "陈" } };
        await host.RunAsync();
        var claim = await host.ClaimAsync(patient);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => IssueAsync(host, patient: 1));
        var issued = await IssueMonthAsync(host);
        var (pdf, answer) = await WriteAsync(host, SuperbillBatchFormat.OnePdf);
        var (zip, _) = await WriteAsync(host, SuperbillBatchFormat.Zip);

        Assert.Equal("Billing:SuperbillUnprintable", refusal.Code);
        Assert.Contains($"claim {claim.Number} cannot be printed: no font has the character U+9648 of the field 'patient name'", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("陈", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((2, claim.Id, refusal.Message), (issued.Documents, Assert.Single(issued.Problems).ClaimId, issued.Problems[0].Text));
        Assert.Equal((2, claim.Id), (answer.Documents, Assert.Single(answer.Problems).ClaimId));
        Assert.Equal(2, await host.ReadAsync(db => db.Superbills.CountAsync()));
        Assert.Contains(claim.Number, TextOf(pdf)[2], StringComparison.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        Assert.Equal((3, "not-in-this-file.txt"), (archive.Entries.Count, archive.Entries[^1].Name));
    }

    [Fact]
    public async Task Any_name_and_address_within_the_bounds_of_their_fields_fits_the_page()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        var patient = host.Practice.Patients[0];
        var longest = new string('W', 60);
        patient.Chart = patient.Chart with
        {
            Demographics = patient.Chart.Demographics with { LastName = longest, FirstName = longest, AddressLine1 = new string('M', 100), City = longest, Mrn = new string('9', 64) },
        };
        await host.RunAsync();

        var file = await IssueAsync(host, withLedger: true);

        Assert.Equal(2, TextOf(file.Content).Count);
    }

    internal static IReadOnlyList<string> TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => string.Join(' ', ContentOrderTextExtractor.GetText(page).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    private static async Task<SuperbillFile> IssueAsync(BillingHost host, int patient = 0, bool withLedger = false, string? estimate = null)
    {
        var claim = await host.ClaimAsync(host.Practice.Patients[patient]);
        var issue = await host.Biller.RunAsync<ISuperbillAppService, SuperbillDto>((superbills, token) => superbills.IssueAsync(claim.Id, estimate, token));
        return await GetAsync(host, issue.Id, withLedger);
    }

    private static Task<SuperbillFile> GetAsync(BillingHost host, Guid issue, bool withLedger = false) =>
        host.Biller.RunAsync<ISuperbillAppService, SuperbillFile>((superbills, token) => superbills.GetAsync(issue, withLedger, token));

    private static Task<SuperbillBatchDto> IssueMonthAsync(BillingHost host) => host.Biller.RunAsync<ISuperbillAppService, SuperbillBatchDto>(
        (superbills, token) => superbills.IssueMonthAsync(Neighbours.September, null, token));

    private static async Task<(byte[] File, SuperbillBatchDto Answer)> WriteAsync(
        BillingHost host, SuperbillBatchFormat format, Action<int, int>? onProgress = null)
    {
        using var output = new MemoryStream();
        var answer = await host.Biller.RunAsync<ISuperbillAppService, SuperbillBatchDto>(
            (superbills, token) => superbills.WriteMonthAsync(Neighbours.September, format, false, output, onProgress, token));
        return (output.ToArray(), answer);
    }
}
