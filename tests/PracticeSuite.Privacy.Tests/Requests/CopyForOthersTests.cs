using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
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
        await clinic.As(prescriber).RunAsync<IConsentAppService>(async (consents, ct) =>
        {
            var terms = await consents.GetPart2DefaultsAsync(clinic.Rosa, ConsentKind.Part2Tpo, ct);
            await consents.RecordAsync(
                clinic.Rosa,
                new ConsentInput(
                    ConsentKind.Part2Tpo, clinic.Host.Clock.GetUtcNow().AddHours(-1), ConsentMethod.Written, clinic.Chen.StaffId, null, ConsentGiver.Self, null, [], null, null, null, null)
                { Part2 = terms! with { Recipients = "Lee and Sons, my lawyers" } },
                ct);
        });

        var theirs = FirstPage(await Copies.WriteForLawyersAsync(clinic, clinic.Adler));
        var own = FirstPage(await Copies.WriteAsync(clinic, clinic.Adler));

        Assert.Contains(Packed(Part2Notice.Text), theirs, StringComparison.Ordinal);
        Assert.Contains(Packed("all my substance use disorder treatment records to Lee and Sons, my lawyers, for treatment, payment"), theirs, StringComparison.Ordinal);
        Assert.All([plain, own], page => Assert.DoesNotContain(Packed("42 CFR part 2"), page, StringComparison.Ordinal));
    }

    /// <summary>Where a line breaks is the paper's.</summary>
    private static string FirstPage((Contracts.Requests.RecordCopyDto Copy, IReadOnlyDictionary<string, byte[]> Files) written)
    {
        using var pdf = PdfDocument.Open(written.Files["record.pdf"]);
        return Packed(pdf.GetPage(1).Text);
    }

    private static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
