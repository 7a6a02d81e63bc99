using System.Text;
using PracticeSuite.Charting.Contracts.Disclosures;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Disclosures;
using PracticeSuite.Privacy.Tests.Rights;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Disclosures;

/// <summary>What left the practice, and the account of it that a patient may ask for.</summary>
public sealed class DisclosureTests
{
    private static readonly DateTimeOffset Now = TestHost.DefaultNow;

    private static DisclosureInput Subpoena { get; } = new(
        Now.AddDays(-1), DisclosureBasis.CourtOrder, "Kings County Court", "360 Adams St, Brooklyn, NY 11201", "Attendance record", "Order of the court", "Order 2026-1182 of 1 October 2026", null, false, null, null);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-150")]
    public async Task An_accounting_lists_what_no_everyday_basis_covered_in_six_years(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        await LogAsync(house, Of(DisclosureBasis.Payment, Now.AddDays(-3)), Of(DisclosureBasis.PublicHealth, Now.AddYears(-6)), Of(DisclosureBasis.PublicHealth, Now.AddYears(-6).AddDays(-1)));
        await RecordAsync(house.AsTherapist, Subpoena);

        var accounting = await AccountingAsync(house);

        Assert.Equal((new DateOnly(2020, 10, 9), new DateOnly(2026, 10, 9)), (accounting.From, accounting.To));
        Assert.Equal(["Public health", "Order of a court"], accounting.Lines.Select(line => line.Basis));
        Assert.Equal(("Kings County Court", "360 Adams St, Brooklyn, NY 11201", "Attendance record", "Order of the court"), Told(accounting.Lines[1]));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-080")]
    public async Task What_a_part_2_consent_covered_is_accounted_for_three_years_to_who_asks(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        await LogAsync(house, Of(DisclosureBasis.Part2Consent, Now.AddYears(-3)), Of(DisclosureBasis.Part2Consent, Now.AddYears(-3).AddDays(-1)));

        Assert.Empty((await AccountingAsync(house)).Lines);
        Assert.Single((await AccountingAsync(house, withPart2Consents: true)).Lines);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-150"), Trait("Rule", "P-062")]
    public async Task What_left_of_notes_kept_apart_stands_in_the_accounting_and_in_no_list(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        house.Confidential.Add(new ConfidentialDisclosure(Guid.CreateVersion7(), Now.AddDays(-9), "Medical examiner", "Notes kept apart", "Inquest 7", "Coroner", IsAccountable: true));
        house.Confidential.Add(new ConfidentialDisclosure(Guid.CreateVersion7(), Now.AddDays(-8), "Rosa's lawyer", "Notes kept apart", "Authorization", "Authorization", IsAccountable: false));

        Assert.Equal(["Medical examiner"], (await AccountingAsync(house)).Lines.Select(line => line.Recipient));
        Assert.Empty(await house.AsTherapist.RunAsync<IDisclosureAppService, IReadOnlyList<DisclosureDto>>((log, ct) => log.GetListAsync(RightsHouse.Rosa, ct)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => house.AsTherapist.RunAsync<IDisclosureAppService>((log, ct) => log.GetAccountingAsync(RightsHouse.Rosa, false, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-150")]
    public async Task A_module_tells_of_one_act_once_a_patient_however_often_it_is_done(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        var (claim, consent) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var told = Of(DisclosureBasis.Payment, Now) with { SourceId = claim, ConsentId = consent };
        var biller = house.Host.For(Guid.CreateVersion7(), PracticeRole.Biller);

        await biller.RunAsync<IDisclosureLog>((log, ct) => log.RecordAsync([told, told, told with { PatientId = RightsHouse.Theo }], ct));
        await biller.RunAsync<IDisclosureLog>((log, ct) => log.RecordAsync(told, ct));

        Assert.Single(await ListAsync(house, RightsHouse.Rosa));
        Assert.Single(await ListAsync(house, RightsHouse.Theo));
        // Whoever may take the consent back is told as well.
        Assert.Equal(2, (await house.AsFrontDesk.RunAsync<IDisclosureLog, IReadOnlyList<PastRecipient>>((log, ct) => log.GetRecipientsAsync(consent, ct))).Count);
        Assert.Equal(2, (await house.AsOfficer.RunAsync<IDisclosureLog, IReadOnlyList<PastRecipient>>((log, ct) => log.GetRecipientsAsync(consent, ct))).Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-150")]
    public async Task What_was_recorded_in_error_stays_with_its_reason_and_stands_in_no_accounting(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        var wrong = await RecordAsync(house.AsOfficer, Subpoena);

        await house.AsOfficer.RunAsync<IDisclosureAppService>((log, ct) => log.TakeBackAsync(wrong.Id, "It was another patient", ct));
        var again = await Assert.ThrowsAsync<BusinessException>(() => house.AsOfficer.RunAsync<IDisclosureAppService>((log, ct) => log.TakeBackAsync(wrong.Id, "Once more", ct)));

        Assert.Equal("Privacy:DisclosureTakenBack", again.Code);
        Assert.Equal("It was another patient", Assert.Single(await ListAsync(house, RightsHouse.Rosa)).TakenBackReason);
        Assert.Empty((await AccountingAsync(house)).Lines);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-131"), Trait("Rule", "P-141")]
    public async Task The_document_is_an_export_that_asks_who_is_there(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        await RecordAsync(house.AsOfficer, Subpoena with { Recipient = "=cmd()" });
        var stale = house.Host.For(new Caller(house.Host.Practice, Guid.CreateVersion7(), null, "officer", new HashSet<string> { PracticeRole.PrivacyOfficer }, IsSystem: false));

        var refused = await Assert.ThrowsAsync<BusinessException>(() => PrintAsync(stale, AccountingFormat.Pdf));
        var pdf = await PrintAsync(house.AsOfficer, AccountingFormat.Pdf);
        var csv = await PrintAsync(house.AsOfficer, AccountingFormat.Csv);
        var trail = await house.AsOfficer.RunAsync<IAuditLog, AuditPage>((log, ct) => log.GetPageAsync(new AuditFilter(Action: AuditAction.Export), ct));

        Assert.Equal(Reauthentication.Code, refused.Code);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf.Content.Span[..4]), StringComparison.Ordinal);
        Assert.Contains("2026-10-08,", Encoding.UTF8.GetString(csv.Content.Span).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(",'=cmd()", Encoding.UTF8.GetString(csv.Content.Span), StringComparison.Ordinal);
        Assert.Equal([(RightsHouse.Rosa, 1), (RightsHouse.Rosa, 1)], trail.Rows.Select(row => (row.PatientId, row.ItemCount)));
    }

    [Theory]
    [InlineData(DisclosureBasis.MedicalEmergency, null, "Overdose", "RecipientAffiliation"), Trait("Rule", "P-079")]
    [InlineData(DisclosureBasis.MedicalEmergency, "Mercy Hospital", " ", "EmergencyNature")]
    [InlineData(DisclosureBasis.CourtOrder, "Mercy Hospital", null, "EmergencyNature")]
    public void An_emergency_names_the_recipients_facility_and_what_happened(DisclosureBasis basis, string? affiliation, string? nature, string field)
    {
        var refusal = Assert.Throws<BusinessException>(() => WriteDown(Subpoena with { Basis = basis, RecipientAffiliation = affiliation, EmergencyNature = nature }));

        Assert.Equal(field, refusal.Field);
    }

    [Fact, Trait("Rule", "P-155")]
    public void A_threat_is_recorded_with_its_basis_and_the_practices_text_of_the_day()
    {
        var threat = WriteDown(Subpoena with { Basis = DisclosureBasis.SeriousThreat, Explanation = "Said he would burn the house of A. tonight" }, "New York: MHL 33.13(c)(6)");
        var refusal = Assert.Throws<BusinessException>(() => WriteDown(Subpoena with { Basis = DisclosureBasis.SeriousThreat, Explanation = "threat" }));

        Assert.Equal("New York: MHL 33.13(c)(6)", threat.StateText);
        Assert.Null(WriteDown(Subpoena, "New York: MHL 33.13(c)(6)").StateText);
        Assert.Equal("Explanation", refusal.Field);
    }

    [Fact]
    public void Every_basis_has_words() => Assert.All(Enum.GetValues<DisclosureBasis>(), basis => Assert.NotEmpty(basis.Words()));

    private static Disclosure WriteDown(DisclosureInput given, string? stateText = null) =>
        Disclosure.WriteDown(RightsHouse.Rosa, given, stateText, Caller.System(PracticeId.New()), Now);

    private static (string, string?, string, string) Told(AccountingLine line) => (line.Recipient, line.RecipientAddress, line.What, line.Purpose);

    private static NewDisclosure Of(DisclosureBasis basis, DateTimeOffset at) => new(RightsHouse.Rosa, at, basis, "Somebody", "Something");

    private static Task LogAsync(RightsHouse house, params NewDisclosure[] disclosures) =>
        house.Host.AsSystem.RunAsync<IDisclosureLog>((log, ct) => log.RecordAsync(disclosures, ct));

    private static Task<DisclosureDto> RecordAsync(IOperations somebody, DisclosureInput given) =>
        somebody.RunAsync<IDisclosureAppService, DisclosureDto>((log, ct) => log.RecordAsync(RightsHouse.Rosa, given, ct));

    private static Task<IReadOnlyList<DisclosureDto>> ListAsync(RightsHouse house, Guid patient) =>
        house.AsOfficer.RunAsync<IDisclosureAppService, IReadOnlyList<DisclosureDto>>((log, ct) => log.GetListAsync(patient, ct));

    private static Task<AccountingDto> AccountingAsync(RightsHouse house, bool withPart2Consents = false) =>
        house.AsOfficer.RunAsync<IDisclosureAppService, AccountingDto>((log, ct) => log.GetAccountingAsync(RightsHouse.Rosa, withPart2Consents, ct));

    private static Task<Contracts.PrivacyFile> PrintAsync(IOperations somebody, AccountingFormat format) =>
        somebody.RunAsync<IDisclosureAppService, Contracts.PrivacyFile>((log, ct) => log.PrintAccountingAsync(RightsHouse.Rosa, false, format, ct));
}
