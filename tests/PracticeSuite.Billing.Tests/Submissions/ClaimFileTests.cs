using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>What a claim of the practice says in the file.</summary>
public sealed class ClaimFileTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-050"), Trait("Rule", "C-051"), Trait("Rule", "C-052"), Trait("Rule", "C-053"), Trait("Rule", "C-054"), Trait("Rule", "C-056"), Trait("Rule", "C-057")]
    [Trait("Rule", "C-058"), Trait("Rule", "C-059"), Trait("Rule", "C-062"), Trait("Rule", "C-065"), Trait("Rule", "C-066"), Trait("Rule", "C-070"), Trait("Rule", "C-076")]
    [Trait("Rule", "C-077"), Trait("Rule", "C-081"), Trait("Rule", "C-082"), Trait("Rule", "C-083"), Trait("Rule", "C-086"), Trait("Rule", "C-079"), Trait("Rule", "C-084")]
    public async Task A_medicare_patients_claim_is_written_segment_by_segment(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);

        var file = await host.SendAllAsync();

        var number = (await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0])).Number;
        Assert.Equal(
            [
                "ST*837*0001*005010X222A1", "BHT*0019*00*EXCH000000001*20261009*1200*CH", "NM1*41*2*HARBOR BEHAVIORAL*****46*EXSUBMIT", "PER*IC*BILLING OFFICE*TE*5555550100",
                "NM1*40*2*EXAMPLE CLEARINGHOUSE*****46*EXCLRHOUSE", "HL*1**20*1", "PRV*BI*PXC*261QM0801X", "NM1*85*2*HARBOR BEHAVIORAL*****XX*1993999998", "N3*1 OAK STREET",
                "N4*ALBANY*NY*122071234", "REF*EI*123456789", "HL*2*1*22*0", "SBR*P*18*******MB", "NM1*IL*1*LAST0001*ROSA****MI*1EG4TE5MK72", "N3*2 ELM STREET", "N4*ALBANY*NY*122071234",
                "DMG*D8*19850312*F", "NM1*PR*2*MEDICARE PART B*****PI*EXMAC", $"CLM*{number}*95***11:B:1*Y*A*Y*Y", "HI*ABK:F331", "NM1*82*1*PATEL*ASHA****XX*1234567893",
                "PRV*PE*PXC*363LP0808X", "LX*1", "SV1*HC:99484*95*UN*1***1", "DTP*472*D8*20260917", $"REF*6R*{number}L1", "SE*27*0001",
            ],
            Segments(file)[2..^2]);
        Assert.StartsWith("ISA*00*          *00*          *ZZ*EXSUBMIT       *ZZ*EXCLRHOUSE     *261009*1200*^*00501*000000001*0*P*:", file, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-061"), Trait("Rule", "C-064"), Trait("Rule", "C-068"), Trait("Rule", "C-069"), Trait("Rule", "C-072"), Trait("Rule", "C-067"), Trait("Rule", "C-341")]
    public async Task A_child_stands_below_whose_insurance_it_is_and_the_payer_has_the_clearinghouses_id(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 0);
        var child = host.Billing.Practice.Admit(1);
        await host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(
                child.Id, host.Billing.Commercial, 1, new DateOnly(2020, 1, 1), null, "EXM123456789", AuthorizationNumber: "AUTH77", Relationship: SubscriberRelationship.Child,
                SubscriberName: "Núñez, Gamma", GroupNumber: "GRP-1"),
            token));
        await host.Billing.System.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, token) => all.SetPayerAsync(
            host.Clearinghouse, new ClearinghousePayerInput(host.Billing.Commercial, "EX001", "G2NUMBER"), token));

        var segments = Segments(await host.SendAllAsync());

        Assert.Equal(
            [
                "HL*2*1*22*1", "SBR*P**GRP-1******CI", "NM1*IL*1*NUNEZ*GAMMA****MI*EXM123456789", "NM1*PR*2*ACME HEALTH*****PI*EX001", "REF*G2*G2NUMBER", "HL*3*2*23*0", "PAT*19",
                "NM1*QC*1*LAST0001*ROSA", "N3*2 ELM STREET", "N4*ALBANY*NY*122071234", "DMG*D8*19850312*F",
            ],
            segments.SkipWhile(segment => segment != "HL*2*1*22*1").Take(11));
        Assert.Contains("REF*G1*AUTH77", segments);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-064")]
    public async Task Middle_name_and_suffix_stand_in_elements_of_their_own(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 0);
        await host.Billing.AdmitAsync(1, medicare: true);
        host.Billing.Practice.Patients[0].IsNamed("María", "III");
        var child = host.Billing.Practice.Admit(2);
        child.IsNamed("Ana", "Jr");
        await host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(
                child.Id, host.Billing.Commercial, 1, new DateOnly(2020, 1, 1), null, "EXM123456789", Relationship: SubscriberRelationship.Child, SubscriberName: "Luis Alvarez", GroupNumber: "GRP-1")
            { SubscriberMiddleName = "Miguel", SubscriberSuffix = "Sr" },
            token));

        var segments = Segments(await host.SendAllAsync());

        foreach (var name in (string[])["NM1*IL*1*LAST0001*ROSA*MARIA**III*MI*1EG4TE5MK72", "NM1*IL*1*ALVAREZ*LUIS*MIGUEL**SR*MI*EXM123456789", "NM1*QC*1*LAST0002*ROSA*ANA**JR"])
            Assert.Contains(name, segments);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-064")]
    public async Task What_an_element_of_a_subscribers_name_cannot_hold_is_refused_at_its_box_and_the_whole_name_is_shown(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 0);
        var child = host.Billing.Practice.Admit(1);
        var card = new CoverageInput(
            child.Id, host.Billing.Commercial, 1, new DateOnly(2020, 1, 1), null, "EXM1", Relationship: SubscriberRelationship.Child, SubscriberName: "Alvarez, Luis")
        { SubscriberMiddleName = "M", SubscriberSuffix = "Jr" };

        var middle = await Assert.ThrowsAsync<BusinessException>(() => AddAsync(card with { SubscriberMiddleName = new string('m', 26) }));
        var suffix = await Assert.ThrowsAsync<BusinessException>(() => AddAsync(card with { SubscriberSuffix = "the eleventh" }));
        var kept = await AddAsync(card);

        Assert.Equal(("SubscriberMiddleName", "SubscriberSuffix"), (middle.Field, suffix.Field));
        Assert.Equal(("M", "Jr", "Luis M Alvarez Jr"), (kept.SubscriberMiddleName, kept.SubscriberSuffix, kept.SubscriberWholeName));

        Task<CoverageDto> AddAsync(CoverageInput input) => host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(input, token));
    }

    /// <summary>NM103 takes sixty characters; a location may have as many.</summary>
    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-060"), Trait("Rule", "C-016"), Trait("Rule", "C-015")]
    public async Task Where_the_practice_wants_its_money_is_told_with_nine_digits(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var box = DocumentSettingsDto.Default with { PayToLine1 = "PO Box 500", PayToCity = "Albany", PayToState = "ny", PayToZip = "12201" };
        var shortZip = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(box));
        var half = await Assert.ThrowsAsync<BusinessException>(() => ChangeAsync(DocumentSettingsDto.Default with { PayToZip = "122010500" }));

        var saved = await ChangeAsync(box with { PayToZip = "12201-0500" });
        var segments = Segments(await host.SendAllAsync());

        Assert.Equal(("PayToZip", "PayToLine1", "NY"), (shortZip.Field, half.Field, saved.PayToState));
        var at = segments.ToList().IndexOf("NM1*87*2");
        Assert.Equal(["REF*EI*123456789", "NM1*87*2", "N3*PO BOX 500", "N4*ALBANY*NY*122010500", "HL*2*1*22*0"], segments[(at - 1)..(at + 4)]);

        Task<DocumentSettingsDto> ChangeAsync(DocumentSettingsDto settings) =>
            host.Billing.System.RunAsync<IDocumentSettingsAppService, DocumentSettingsDto>((all, token) => all.ChangeAsync(settings, token));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "P-076"), Trait("Rule", "C-075"), Trait("Rule", "C-129")]
    public async Task What_a_program_did_goes_with_the_notice_and_nothing_else_does(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        await ProgramPatients.ConsentAsync(host.Billing, host.Billing.Practice.Patients[1]);

        var notes = Segments(await host.SendAllAsync()).Where(segment => segment.StartsWith("NTE*", StringComparison.Ordinal));

        Assert.Equal(["NTE*ADD*42 CFR PART 2 PROHIBITS UNAUTHORIZED USE OR DISCLOSURE OF THESE RECORDS."], notes);
        Assert.Equal([ClaimState.Transmitted, ClaimState.Transmitted], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-078")]
    public async Task A_place_with_the_longest_name_there_is_and_an_NPI_of_its_own_is_told(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        host.Billing.Practice.LocationAddress = new PostalAddress("200 Example Blvd", null, "Troy", "NY", "121800002");
        host.Billing.Practice.LocationName = new string('A', 60);
        host.Billing.Practice.LocationNpi = "1245319599";

        Assert.Contains($"NM1*77*2*{new string('A', 60)}*****XX*1245319599", Segments(await host.SendAllAsync()));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-062")]
    public async Task A_plan_is_named_where_the_card_has_no_group_number(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 0);
        foreach (var (number, group) in new[] { (1, null), (2, "GRP-1") })
        {
            await host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
                new CoverageInput(host.Billing.Practice.Admit(number).Id, host.Billing.Commercial, 1, new DateOnly(2020, 1, 1), null, $"W{number}2345", GroupNumber: group) { PlanName = "Gold PPO" }, token));
        }

        Assert.Equal(
            ["SBR*P*18**GOLD PPO*****CI", "SBR*P*18*GRP-1******CI"],
            Segments(await host.SendAllAsync()).Where(segment => segment.StartsWith("SBR", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-078"), Trait("Rule", "C-063")]
    public async Task Another_place_of_service_and_a_death_are_told(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        host.Billing.Practice.LocationAddress = new PostalAddress("200 Example Blvd", null, "Troy", "NY", "121800002");
        var patient = host.Billing.Practice.Patients[0];
        patient.Chart = patient.Chart with { DiedAt = new DateTimeOffset(2026, 10, 1, 3, 0, 0, TimeSpan.Zero) };

        var segments = Segments(await host.SendAllAsync());

        Assert.Equal(["NM1*77*2*MAIN", "N3*200 EXAMPLE BLVD", "N4*TROY*NY*121800002"], segments.SkipWhile(segment => !segment.StartsWith("NM1*77", StringComparison.Ordinal)).Take(3));
        Assert.Contains("PAT*****D8*20260930", segments);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-080"), Trait("Rule", "C-034"), Trait("Rule", "C-038"), Trait("Rule", "C-163"), Trait("Rule", "B-167")]
    public async Task A_claim_that_goes_again_has_another_number_in_another_file_and_is_an_original(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var first = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        await host.AnswerAsync(Answers.Functional(1, "R"));

        await host.ReleaseAgainAsync();
        var again = await host.BuildAsync();
        await host.ExchangeAsync();

        var second = await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent()[^1]));
        Assert.Equal((2, "EXCH000000002"), (again.Built!.Control, again.Built.Reference));
        Assert.Equal(($"{first}I2", true), (Answers.ClaimsOf(second).Single(), second.Contains(":B:1*", StringComparison.Ordinal)));
        Assert.Contains($"REF*6R*{first}I2L1", second, StringComparison.Ordinal);
        Assert.True((await host.LastBatchAsync()).Claims.Single() is { IsSuperseded: false });
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-073"), Trait("Rule", "C-123"), Trait("Rule", "B-164"), Trait("Rule", "B-231")]
    public async Task A_correction_replaces_what_the_payer_has_by_its_number(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.SendAllAsync();
        var patient = host.Billing.Practice.Patients[0];
        await host.Billing.AnswerAsync(patient, ClaimState.Paid, "EXP26099887766", Money.Dollars(40));
        patient.Chart = patient.Chart with { Diagnoses = [patient.Chart.Diagnoses[0] with { Code = "f33.2" }] };
        await host.ReleaseAllAsync();

        await host.BuildAsync();
        await host.ExchangeAsync();

        var segments = Segments(await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent()[^1])));
        Assert.Contains(segments, segment => segment.StartsWith("CLM*", StringComparison.Ordinal) && segment.Contains("*11:B:7*", StringComparison.Ordinal));
        Assert.Contains("REF*F8*EXP26099887766", segments);
        Assert.Contains("HI*ABK:F332", segments);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-164")]
    public async Task What_was_batched_stays_as_it_was_whatever_the_chart_says_then(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.ReleaseAllAsync();
        await host.BuildAsync();
        var patient = host.Billing.Practice.Patients[0];
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "Renamed" } };

        await host.ExchangeAsync();

        Assert.Contains("NM1*IL*1*LAST0001*ROSA", await File.ReadAllTextAsync(Path.Combine(host.Out, host.Sent().Single())), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-080")]
    public void Numbers_of_a_claim_fit_and_never_meet()
    {
        const string Number = "23456789ABCDE";

        string[] all = [.. Enumerable.Range(1, 999).Select(time => Billing.Claims.ClaimNumber.OfTransmission(Number, time)), .. Enumerable.Range(1, 2000).Select(control => Billing.Claims.ClaimNumber.OfTest(Number, control)), Billing.Claims.ClaimNumber.OfTest(Number, 999_999_999)];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, number => Assert.True(number.Length <= 20 && number.All(char.IsAsciiLetterOrDigit) && number.StartsWith(Number, StringComparison.Ordinal)));
    }

    internal static string[] Segments(string file) => file.Split('~', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
