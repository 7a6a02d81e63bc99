using PracticeSuite.Billing.Contracts.PaperForms;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace PracticeSuite.Billing.Tests.PaperForms;

/// <summary>Claims on paper: on the red stock letters alone, and a proof that says that it is none (C-330).</summary>
public sealed class PaperFormPrintingTests
{
    private const double Point = 0.6;

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-330"), Trait("Rule", "C-323")]
    public async Task On_red_stock_stand_letters_alone_at_their_places_ten_to_an_inch(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.ReleaseAllAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);

        var file = await PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [claim.Id]));

        using var document = PdfDocument.Open(file.Content);
        var page = document.GetPage(1);
        Assert.Equal((1, $"cms-1500-{claim.Number}.pdf"), (document.NumberOfPages, file.Name));
        Assert.Empty(page.Paths);
        Assert.DoesNotMatch("(?i)insured|patient|proof", page.Text);
        var id = page.GetWords().Single(word => word.Text == claim.Number);
        Assert.Equal(72 * 2.51, id.Letters[0].StartBaseLine.X, Point);
        Assert.Equal(page.Height - (72 * 57 / 6d), id.Letters[0].StartBaseLine.Y, Point);
        Assert.All(id.Letters.Zip(id.Letters.Skip(1)), pair => Assert.Equal(7.2, pair.Second.StartBaseLine.X - pair.First.StartBaseLine.X, 0.01));
    }

    [Theory, Trait("Rule", "C-330")]
    [InlineData(12, -7)]
    [InlineData(-25, 25)]
    public async Task The_practices_offsets_move_every_letter_on_red_stock_and_none_of_the_proof(int x, int y)
    {
        await using var host = await SubmissionHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.ReleaseAllAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);
        var (before, proof) = (await PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [claim.Id])), await PrintAsync(host, new PaperFormRequest(PaperFormKind.Proof, [claim.Id])));

        await host.Billing.System.RunAsync<IDocumentSettingsAppService, DocumentSettingsDto>(
            (settings, token) => settings.ChangeAsync(DocumentSettingsDto.Default with { FormOffsetX = x, FormOffsetY = y }, token));
        var after = await PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [claim.Id]));

        Assert.All(Places(before).Zip(Places(after)), pair => Assert.Equal((0.72 * x, -0.72 * y), (Math.Round(pair.Second.X - pair.First.X, 2), Math.Round(pair.Second.Y - pair.First.Y, 2))));
        Assert.Equal(proof.Content, (await PrintAsync(host, new PaperFormRequest(PaperFormKind.Proof, [claim.Id]))).Content);
    }

    [Fact, Trait("Rule", "C-330")]
    public async Task A_proof_says_twice_that_it_is_not_for_submission_and_has_a_grid_of_our_own()
    {
        await using var host = await SubmissionHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.Billing.RunAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);

        var file = await PrintAsync(host, new PaperFormRequest(PaperFormKind.Proof, [claim.Id]));

        var text = Assert.Single(SuperbillTests.TextOf(file.Content));
        Assert.Equal(3, text.Split("NOT FOR SUBMISSION").Length);
        foreach (var expected in (string[])["1a Insured's ID", "24A From", "33 Biller", "LAST0001 ROSA", "99484", "F331", "1993999998", claim.Number])
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.StartsWith("cms-1500-proof-", file.Name, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-312")]
    public async Task No_letter_of_a_proof_stands_on_the_name_of_a_box()
    {
        await using var host = await SubmissionHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.Billing.RunAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);

        using var document = PdfDocument.Open((await PrintAsync(host, new PaperFormRequest(PaperFormKind.Proof, [claim.Id]))).Content);

        var letters = document.GetPage(1).Letters.Where(letter => letter.Value.Trim().Length > 0).ToLookup(letter => letter.PointSize < 8);
        Assert.NotEmpty(letters[true]);
        Assert.Empty(letters[false].Where(typed => letters[true].Any(name => Overlap(typed, name))).Select(letter => letter.Value));

        static bool Overlap(Letter one, Letter other) =>
            one.BoundingBox.Left < other.BoundingBox.Right && other.BoundingBox.Left < one.BoundingBox.Right
            && one.BoundingBox.Bottom < other.BoundingBox.Top && other.BoundingBox.Bottom < one.BoundingBox.Top;
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-330")]
    public async Task What_was_not_released_is_printed_for_no_payer_but_as_a_proof(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.Billing.RunAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [claim.Id])));

        Assert.Equal("Billing:NoFormToPrint", refusal.Code);
        Assert.Contains("is not released", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-127"), Trait("Rule", "B-179")]
    public async Task A_patient_who_asked_not_to_tell_the_insurer_gets_no_form_and_the_others_do(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.ReleaseAllAsync();
        var patient = host.Billing.Practice.Patients[1];
        patient.Chart = patient.Chart with { RestrictedOn = new DateOnly(2026, 1, 1) };

        var file = await PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [], PayerId: host.Billing.Commercial));

        Assert.Equal((1, "cms-1500-2-claims.pdf"), (file.Forms.Count, file.Name));
        Assert.Contains("asked that the insurer is not told", Assert.Single(file.Problems).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("LAST0002", Assert.Single(SuperbillTests.TextOf(file.Content)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-164"), Trait("Rule", "C-323")]
    public async Task A_batchs_forms_say_what_its_file_said_whatever_the_chart_says_since(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.SendAllAsync();
        var batch = await host.LastBatchAsync();
        var patient = host.Billing.Practice.Patients[0];
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "Other" } };

        var text = Assert.Single(SuperbillTests.TextOf((await PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [], BatchId: batch.Batch.Id))).Content));

        Assert.Contains("LAST0001 ROSA", text, StringComparison.Ordinal);
        Assert.Contains(batch.Claims[0].ControlNumber, text, StringComparison.Ordinal);
        Assert.Contains("OTHER ROSA", Assert.Single(SuperbillTests.TextOf((await PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [batch.Claims[0].ClaimId]))).Content)), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-330")]
    public async Task Letters_that_have_no_Latin_form_are_named_and_not_guessed()
    {
        await using var host = await SubmissionHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.ReleaseAllAsync();
        var patient = host.Billing.Practice.Patients[0];
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "Лев" } };
        var claim = await host.Billing.ClaimAsync(patient);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [claim.Id])));

        Assert.Contains("no font has the character U+041B", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ЛЕВ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "P-152")]
    public async Task A_number_that_nobody_may_call_is_on_no_form()
    {
        await using var host = await SubmissionHost.CreateAsync(DatabaseKind.Sqlite, medicare: false);
        await host.ReleaseAllAsync();
        var patient = host.Billing.Practice.Patients[0];
        patient.Contact = patient.Contact with { IsConfidential = true };
        var claim = await host.Billing.ClaimAsync(patient);

        Assert.DoesNotContain("5550111", Assert.Single(SuperbillTests.TextOf((await PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [claim.Id]))).Content)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-078"), Trait("Rule", "P-142"), Trait("Rule", "P-151")]
    public async Task A_batchs_forms_are_printed_for_no_payer_that_may_not_be_told_any_more(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.SendAllAsync();
        var batch = (await host.LastBatchAsync()).Batch.Id;
        var patient = host.Billing.Practice.Patients[1];
        patient.Chart = patient.Chart with { RestrictedOn = new DateOnly(2026, 1, 1) };

        var file = await PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [], BatchId: batch));
        var proof = await PrintAsync(host, new PaperFormRequest(PaperFormKind.Proof, [], BatchId: batch));

        Assert.Equal((host.Billing.Practice.Patients[0].Id, 2), (Assert.Single(file.Forms).PatientId, proof.Forms.Count));
        Assert.Contains("asked that the insurer is not told", Assert.Single(file.Problems).Text, StringComparison.Ordinal);
        Assert.Equal([AuditAction.Print, AuditAction.Print], await host.Billing.System.ActsOnAsync("Cms1500Proof"));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-304"), Trait("Rule", "C-307")]
    public async Task A_first_claim_names_the_insurance_that_is_asked_next(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, medicare: false);
        await host.Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(host.Billing.Practice.Patients[0].Id, host.Billing.Medicare, 2, new DateOnly(2020, 1, 1), null, "1EG4TE5MK72", MedicareSecondaryType: "12"), token));
        await host.ReleaseAllAsync();
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);

        var text = Assert.Single(SuperbillTests.TextOf((await PrintAsync(host, new PaperFormRequest(PaperFormKind.Data, [claim.Id]))).Content));

        Assert.Contains("MEDICARE PART B", text, StringComparison.Ordinal);
        Assert.Contains("1EG4TE5MK72", text, StringComparison.Ordinal);
    }

    private static List<(double X, double Y)> Places(PaperFormFile file)
    {
        using var document = PdfDocument.Open(file.Content);
        return [.. document.GetPage(1).Letters.Select(letter => (letter.StartBaseLine.X, letter.StartBaseLine.Y))];
    }

    private static Task<PaperFormFile> PrintAsync(SubmissionHost host, PaperFormRequest request) =>
        host.Billing.Biller.RunAsync<IPaperFormAppService, PaperFormFile>((forms, token) => request.Kind == PaperFormKind.Proof ? forms.GetAsync(request, token) : forms.PrintAsync(request, null, token));
}
