using System.Text;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Testing;
using UglyToad.PdfPig;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Requests;

/// <summary>What goes with a copy that somebody else receives (P-076).</summary>
public sealed class CopyForOthersTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-076")]
    public async Task Its_first_page_has_the_notice_and_the_scope_of_the_consent_and_the_patient_s_own_has_not(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var plain = FirstPage(await Copies.WriteForLawyersAsync(clinic, clinic.Adler));
        var (prescriber, _) = await clinic.TreatInUnitAsync();
        var consent = await ConsentAsync(clinic, prescriber, "Lee and Sons, my lawyers");

        var theirs = FirstPage(await Copies.WriteForLawyersAsync(clinic, clinic.Adler, consent));
        var own = FirstPage(await Copies.WriteAsync(clinic, clinic.Adler));

        Assert.Contains(Packed(Part2Notice.Text), theirs, StringComparison.Ordinal);
        Assert.Contains(Packed("all my substance use disorder treatment records to Lee and Sons, my lawyers, for treatment, payment"), theirs, StringComparison.Ordinal);
        Assert.All([plain, own], page => Assert.DoesNotContain(Packed("42 CFR part 2"), page, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-072"), Trait("Rule", "P-073"), Trait("Rule", "P-082")]
    public async Task Without_a_consent_that_somebody_chose_the_records_of_the_program_are_left_out_and_no_gap_shows(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var (prescriber, _) = await clinic.TreatInUnitAsync();
        await ConsentAsync(clinic, prescriber, "Dr. Jones, my cardiologist, and nobody else");

        var (copy, theirs) = await Copies.WriteForLawyersAsync(clinic, clinic.Adler);
        var own = (await Copies.WriteAsync(clinic, clinic.Adler)).Files;

        Assert.Equal((1, 2), (theirs.ItemsOf("diagnoses"), own.ItemsOf("diagnoses")));
        Assert.Equal(0, theirs.ItemsOf("consents"));
        Assert.Equal(0, copy.Withheld);
        Assert.DoesNotContain(theirs.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)), file => Tells(file.Value));
        Assert.DoesNotContain(Packed("42 CFR part 2"), FirstPage((copy, theirs)), StringComparison.Ordinal);
        var logged = Assert.Single(await LogAsync(clinic), one => one.Recipient == "Lee and Sons");
        Assert.False(logged.IsPart2);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-078"), Trait("Rule", "P-080")]
    public async Task A_second_copy_under_a_consent_is_logged_as_such_and_takes_the_place_of_the_first(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var (prescriber, _) = await clinic.TreatInUnitAsync();
        var request = await Copies.TakeForLawyersAsync(clinic, clinic.Adler);
        await Copies.WriteAsync(clinic, clinic.Adler, request);
        var consent = await ConsentAsync(clinic, prescriber, "Lee and Sons, my lawyers");

        var offered = await clinic.As(clinic.Adler).RunAsync<IAccessRequestAppService, IReadOnlyList<CopyConsent>>((all, ct) => all.GetConsentsAsync(request, ct));
        await Copies.WriteAsync(clinic, clinic.Adler, request, consent);
        var unknown = await Assert.ThrowsAsync<BusinessException>(() => Copies.WriteAsync(clinic, clinic.Adler, request, Guid.CreateVersion7()));

        var log = await LogAsync(clinic);
        Assert.Equal(consent, Assert.Single(offered).Id);
        Assert.Equal((2, true), (log.Count, Assert.Single(log, one => one.TakenBackAt is null).IsPart2));
        Assert.Equal(("Privacy:ConsentNotInForce", "ConsentId"), (unknown.Code, unknown.Field));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-150")]
    public async Task A_copy_that_was_made_and_kept_back_was_no_disclosure_and_the_next_one_is(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var request = await Copies.TakeForLawyersAsync(clinic, clinic.Adler);
        await Copies.WriteAsync(clinic, clinic.Adler, request);

        await clinic.As(clinic.Adler).RunAsync<IAccessRequestAppService>(async (requests, ct) =>
        {
            await requests.DenyAsync(request, new AccessDenialInput(AccessDenialGround.Danger, "It would endanger her.", "Dr. A. Wu"), ct);
            await requests.ReviewAsync(request, new DenialReviewInput("Dr. B. Stone", IsUpheld: false, "It does not."), ct);
        });
        var keptBack = await LogAsync(clinic);
        var early = await Assert.ThrowsAsync<BusinessException>(() => clinic.As(clinic.Adler).RunAsync<IAccessRequestAppService>(
            (requests, ct) => requests.FulfillAsync(request, new FulfillmentInput(new DateOnly(2026, 10, 9), "by mail", 0, null), ct)));
        await Copies.WriteAsync(clinic, clinic.Adler, request);

        Assert.NotNull(Assert.Single(keptBack).TakenBackAt);
        Assert.Equal("Privacy:NothingCopied", early.Code);
        Assert.Single(await LogAsync(clinic), one => one.TakenBackAt is null);
    }

    private static Task<IReadOnlyList<DisclosureDto>> LogAsync(Clinic clinic) =>
        clinic.As(clinic.Adler).RunAsync<IDisclosureAppService, IReadOnlyList<DisclosureDto>>((log, ct) => log.GetListAsync(clinic.Rosa, ct));

    private static bool Tells(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        return text.Contains("F11.20", StringComparison.Ordinal) || text.Contains("Part 2", StringComparison.Ordinal) || text.Contains("Part2", StringComparison.Ordinal);
    }

    private static Task<Guid> ConsentAsync(Clinic clinic, Caller by, string recipients) => clinic.As(by).RunAsync<IConsentAppService, Guid>(async (consents, ct) =>
    {
        var terms = await consents.GetPart2DefaultsAsync(clinic.Rosa, ConsentKind.Part2Tpo, ct);
        var recorded = await consents.RecordAsync(
            clinic.Rosa,
            new ConsentInput(
                ConsentKind.Part2Tpo, clinic.Host.Clock.GetUtcNow().AddHours(-1), ConsentMethod.Written, clinic.Chen.StaffId, null, ConsentGiver.Self, null, [], null, null, null, null)
            { Part2 = terms! with { Recipients = recipients } },
            ct);
        return recorded.Id;
    });

    /// <summary>Where a line breaks is the paper's.</summary>
    private static string FirstPage((Contracts.Requests.RecordCopyDto Copy, IReadOnlyDictionary<string, byte[]> Files) written)
    {
        using var pdf = PdfDocument.Open(written.Files["record.pdf"]);
        return Packed(pdf.GetPage(1).Text);
    }

    private static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
