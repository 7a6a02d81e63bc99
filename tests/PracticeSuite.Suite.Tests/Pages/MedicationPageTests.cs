using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients.Medications;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What a prescriber types while other acts of the page are done beside it.</summary>
public sealed class MedicationPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-020")]
    public async Task A_medication_that_an_allergy_stopped_is_still_typed_once_the_allergy_is_refuted(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var page = await OpenAsync(host);
        page.OpenOther(OpenForm.Allergy);
        page.Allergy.Substance = "sertraline";
        await page.SaveAllergyAsync();
        Assert.Equal((OpenForm.None, 1), (page.Open, page.Allergies!.Active.Count));
        page.OpenNew();
        (page.Draft.Name, page.Draft.Form, page.Draft.Amount, page.Draft.Words) = ("sertraline", MedicationForm.Tablet, 50, "Low mood.");
        await page.SaveNewAsync();
        Assert.True(page.AsksAllergy);

        await page.VerifyAsync(page.Allergies.Active.Single(), AllergyVerification.Refuted, "Has taken it for years without a rash.");
        await page.SayNoneKnownAsync();

        Assert.Equal((OpenForm.New, "sertraline", 50m, "Low mood."), (page.Open, page.Draft.Name, page.Draft.Amount, page.Draft.Words));
        await page.SaveNewAsync();
        Assert.Equal((OpenForm.None, "sertraline"), (page.Open, Assert.Single(page.All!).Name));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-011")]
    public async Task A_change_that_is_typed_stays_and_is_saved_when_another_is_marked_in_error(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var page = await OpenAsync(host);
        page.OpenNew();
        (page.Draft.Name, page.Draft.Form, page.Draft.Amount, page.Draft.Words) = ("sertraline", MedicationForm.Tablet, 50, "Low mood.");
        await page.SaveNewAsync();
        page.OpenChange(page.All!.Single(), MedicationEventKind.Refill);
        page.Draft.Words = "Three months.";
        await page.SaveChangeAsync();
        page.OpenChange(page.All!.Single(), MedicationEventKind.Increase);
        (page.Draft.Amount, page.Draft.Words) = (75, "Too little yet.");

        await page.MarkInErrorAsync(page.All!.Single(), page.All!.Single().Events.Single(one => one.Kind == MedicationEventKind.Refill), "Of another patient.");

        Assert.Equal((OpenForm.Change, 75m, "Too little yet."), (page.Open, page.Draft.Amount, page.Draft.Words));
        await page.SaveChangeAsync();
        Assert.Equal((OpenForm.None, 75m), (page.Open, page.All!.Single().Dose!.Amount));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-016")]
    public async Task A_day_that_was_typed_stays_while_another_form_is_open(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var page = await OpenAsync(host);
        page.OpenOther(OpenForm.Report);
        var (today, observed) = (page.Report.ObservedOn, page.Report.ObservedOn.AddDays(-3));
        page.Report.ObservedOn = observed;

        page.OpenOther(OpenForm.Result);
        page.OpenOther(OpenForm.Report);

        Assert.Equal((observed, today), (page.Report.ObservedOn, page.Result.TakenOn));
        page.Close();
        page.OpenOther(OpenForm.Report);
        Assert.Equal(today, page.Report.ObservedOn);
    }

    private static async Task<MedicationsModel> OpenAsync(PageHost host)
    {
        var operations = host.As("PATEL", PracticeRole.Prescriber);
        var clock = new PracticeClock(operations, host.Host.Clock);
        var page = new MedicationsModel(operations, clock, new StaffNames(operations, clock), host.Watches("PATEL"));
        await page.LoadAsync(host.Alvarez.Id);
        return page;
    }
}
