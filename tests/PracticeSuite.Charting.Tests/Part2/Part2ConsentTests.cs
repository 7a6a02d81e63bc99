using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Charting.Tests.Part2;

/// <summary>What a Part 2 consent must say (P-073), what it may not be combined with (P-074), and how it is printed.</summary>
public sealed class Part2ConsentTests
{
    public static TheoryData<string> Elements =>
    [
        nameof(Part2Terms.Discloser), nameof(Part2Terms.Information), nameof(Part2Terms.Recipients), nameof(Part2Terms.Purpose),
        nameof(Part2Terms.RightToRevoke), nameof(Part2Terms.Redisclosure), nameof(Part2Terms.Refusal), nameof(Part2Terms.SignedBy),
    ];

    [Theory, MemberData(nameof(Elements)), Trait("Rule", "P-073")]
    public async Task A_consent_without_one_of_its_elements_is_refused_by_name(string element)
    {
        await using var unit = await Unit.CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => unit.ConsentAsync(consent => consent with { Part2 = Without(consent.Part2!, element) }));

        Assert.Equal(element, refusal.Field);
        Assert.Contains("P-073", refusal.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "P-073")]
    public async Task It_says_once_when_it_ends_and_is_signed()
    {
        await using var unit = await Unit.CreateAsync(DatabaseKind.Sqlite);

        var silent = await Refused(unit, consent => consent with { Part2 = consent.Part2! with { NeverExpires = false } });
        var twice = await Refused(unit, consent => consent with { ExpiresOn = Today.Date.AddYears(1) });
        var spoken = await Refused(unit, consent => consent with { Method = ConsentMethod.Verbal });
        var unsaid = await Refused(unit, consent => consent with { Part2 = null });
        var kept = await unit.ConsentAsync(consent => consent with { Part2 = consent.Part2! with { NeverExpires = false, ExpiryEvent = "the end of my treatment" } });

        Assert.Equal(("ExpiresOn", "ExpiresOn", "Method", "Part2"), (silent.Field, twice.Field, spoken.Field, unsaid.Field));
        Assert.Equal("the end of my treatment", kept.Part2!.ExpiryEvent);
    }

    [Fact, Trait("Rule", "P-074")]
    public async Task Notes_and_proceedings_are_consented_to_alone()
    {
        await using var unit = await Unit.CreateAsync(DatabaseKind.Sqlite);

        var combined = await Refused(unit, consent => consent with { Part2 = consent.Part2! with { Purposes = Part2Purposes.Payment } }, ConsentKind.Part2CounselingNotes);
        var forNothing = await Refused(unit, consent => consent with { Part2 = consent.Part2! with { Purposes = Part2Purposes.None } });
        var endless = await Refused(
            unit,
            consent => consent with { Part2 = consent.Part2! with { NeverExpires = true, Information = "x", Recipients = "y", Purpose = "z" } },
            ConsentKind.Part2Proceedings);

        Assert.Equal(("Purposes", "Purposes", "NeverExpires"), (combined.Field, forNothing.Field, endless.Field));
    }

    [Fact, Trait("Rule", "B-047"), Trait("Rule", "P-073")]
    public async Task Its_words_belong_to_no_other_kind()
    {
        await using var unit = await Unit.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal("Part2", (await Refused(unit, consent => consent with { Kind = ConsentKind.Treatment })).Field);
    }

    [Fact, Trait("Rule", "P-073")]
    public async Task It_names_its_patient()
    {
        await using var unit = await Unit.CreateAsync(DatabaseKind.Sqlite);
        var nameless = await unit.Host.PatientAsync(ChartingHost.Rosa with { Mrn = "A-2", LastName = null, FirstName = null });
        await unit.Host.Host.TreatAsync(unit.Host.Prescriber, nameless);
        var input = await unit.InputAsync(ConsentKind.Part2Tpo);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() =>
            unit.Program.RunAsync<IConsentAppService>((consents, ct) => consents.RecordAsync(nameless, input, ct)));

        Assert.Equal("Charting:ProgramConsentUnnamed", refusal.Code);
    }

    [Fact, Trait("Rule", "P-073"), Trait("Rule", "P-076")]
    public async Task It_is_printed_with_every_element_and_the_notice()
    {
        await using var unit = await Unit.CreateAsync(DatabaseKind.Sqlite);
        var consent = await unit.ConsentAsync();

        var paper = await unit.Program.RunAsync<IConsentAppService, ConsentPaper>((consents, ct) => consents.PrintAsync(unit.Patient, consent.Id, ct));
        var elsewhere = await Assert.ThrowsAsync<BusinessException>(() => unit.Program.RunAsync<IConsentAppService>((consents, ct) => consents.PrintAsync(Guid.CreateVersion7(), consent.Id, ct)));

        Assert.Equal("consent-2026-10-09.pdf", paper.FileName);
        Assert.Equal("%PDF"u8.ToArray(), paper.Content[..4]);
        Assert.Equal((RefusalKind.Missing, "Charting:ConsentNotFound"), (elsewhere.Kind, elsewhere.Code));
    }

    [Fact, Trait("Rule", "P-073")]
    public async Task A_file_fills_in_our_forms_words_and_keeps_its_own()
    {
        await using var unit = await Unit.CreateAsync(DatabaseKind.Sqlite);

        var problems = await ChartingHost.ImportAsync(unit.Host.AsSystem, ("consents.csv", "patient,kind,given_at,method,obtained_by,part2_purposes,part2_recipients,expires_on\n"
            + "A-1001,Part2Tpo,2026-10-01 10:00:00,Written,PMHNP,Treatment,Dr. Osei,2027-10-01\n"));
        var refused = await ChartingHost.ImportAsync(unit.Host.AsSystem, ("consents.csv", "patient,kind,given_at,method,obtained_by,part2_purposes\n"
            + "A-1001,Part2Tpo,2026-10-02 10:00:00,Written,PMHNP,Marketing\n"));

        Assert.Empty(problems);
        Assert.Equal("part2_purposes", Assert.Single(refused).Column);
        var kept = Assert.Single(await unit.Program.RunAsync<IConsentAppService, IReadOnlyList<ConsentDto>>((consents, ct) => consents.GetListAsync(unit.Patient, ct)));
        Assert.Equal(
            (Part2Purposes.Treatment, "Dr. Osei", "Harbor Behavioral", false),
            (kept.Part2!.Purposes, kept.Part2.Recipients, kept.Part2.Discloser, kept.Part2.NeverExpires));
        Assert.Equal(["F11.20"], await ShownAsync(unit));
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(Unit unit)
    {
        await unit.DiagnoseAsync(unit.Program, "F11.20");
        return await unit.CodesAsync(unit.Therapist);
    }

    private static Part2Terms Without(Part2Terms terms, string element) => element switch
    {
        nameof(Part2Terms.Discloser) => terms with { Discloser = " " },
        nameof(Part2Terms.Information) => terms with { Information = null },
        nameof(Part2Terms.Recipients) => terms with { Recipients = null },
        nameof(Part2Terms.Purpose) => terms with { Purpose = null },
        nameof(Part2Terms.RightToRevoke) => terms with { RightToRevoke = null },
        nameof(Part2Terms.Redisclosure) => terms with { Redisclosure = null },
        nameof(Part2Terms.Refusal) => terms with { Refusal = null },
        _ => terms with { SignedBy = null },
    };

    private static Task<BusinessException> Refused(Unit unit, Func<ConsentInput, ConsentInput> otherwise, ConsentKind kind = ConsentKind.Part2Tpo) =>
        Assert.ThrowsAsync<BusinessException>(() => unit.ConsentAsync(otherwise, kind));
}
