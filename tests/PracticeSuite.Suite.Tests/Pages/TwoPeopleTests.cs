using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Patients;
using PracticeSuite.Web.Pages.Practice;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Two people open the same form: the second to save is told so, and neither loses what was saved or typed.</summary>
public sealed class TwoPeopleTests
{
    private static readonly Dictionary<string, Guid> Users = new(StringComparer.Ordinal)
    {
        ["Ada Brown"] = new("0198a000-0000-7000-8000-000000000001"), ["Mei Chen"] = new("0198a000-0000-7000-8000-000000000002"),
    };

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_patients_demographics(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (first, second) = (Patient(host, "Ada Brown"), Patient(host, "Mei Chen"));
        await first.LoadAsync(host.Alvarez.Id);
        await second.LoadAsync(host.Alvarez.Id);
        (first.Input.Phone, first.Input.BirthDate, first.Input.State) = ("401-555-0111", new DateOnly(1985, 3, 21), "RI");
        (second.Input.City, second.Input.State) = ("Albany", "NY");

        Assert.True(await first.SaveAsync());
        Assert.False(await second.SaveAsync());

        Assert.Equal(
            "Ada Brown changed this patient meanwhile: birth date is now Thu 21 Mar 1985; phone is now (401) 555-0111; state is now RI (you typed another). "
            + "What you typed is still here and not saved yet; look at it and save again.",
            Assert.Single(second.Form.Unplaced).Message);
        Assert.Equal(("Albany", "NY", "4015550111"), (second.Input.City, second.Input.State, second.Input.Phone));
        await first.LoadAsync(host.Alvarez.Id);
        Assert.Equal(("4015550111", null, "RI"), (first.Patient!.Phone, first.Patient.City, first.Patient.State));
        Assert.True(await second.SaveAsync());
        Assert.Equal(("4015550111", "Albany", "NY", new DateOnly(1985, 3, 21)), (second.Patient!.Phone, second.Patient.City, second.Patient.State, second.Patient.BirthDate));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_patients_demographics_in_two_windows_of_one_person(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (first, second) = (Patient(host, "Mei Chen"), Patient(host, "Mei Chen"));
        await first.LoadAsync(host.Alvarez.Id);
        await second.LoadAsync(host.Alvarez.Id);
        second.Input.City = "Albany";

        await first.DischargeAsync(first.Clock.Today);
        Assert.NotNull(first.Patient!.DischargedOn);
        Assert.False(await second.SaveAsync());

        Assert.StartsWith("You, in another window, changed this patient meanwhile: nothing of this form.", Assert.Single(second.Form.Unplaced).Message, StringComparison.Ordinal);
        Assert.True(await second.SaveAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_member_of_staff(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (first, second) = (Staff(host), Staff(host));
        foreach (var page in new[] { first, second })
        {
            await page.LoadAsync();
            page.Open(page.Staff!.Single(one => one.Code == "CHEN"));
        }

        first.Edit!.LicenseNumber = "L-1";
        second.Edit!.FirstName = "May";
        await first.SaveAsync();
        await second.SaveAsync();

        AssertTold(second.Form);
        Assert.Equal("May", second.Edit.FirstName);
        await second.LoadAsync();
        Assert.Equal(("L-1", "Mei"), second.Staff!.Where(one => one.Code == "CHEN").Select(one => (one.LicenseNumber, one.FirstName)).Single());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_practice_and_a_location(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (first, second) = (new PracticePageModel(host.Host.AsSystem), new PracticePageModel(host.Host.AsSystem));
        foreach (var page in new[] { first, second })
        {
            await page.LoadAsync();
            page.Open(page.Practice!.Locations.Single(one => one.Code == "WEST"));
        }

        (first.Phone, second.Name) = ("4015550199", "Harbour");
        (first.Location!.PlaceOfService, second.Location!.Name) = ("10", "Far West");
        await first.SaveAsync();
        await second.SaveAsync();
        await first.SaveLocationAsync();
        await second.SaveLocationAsync();

        AssertTold(second.Form);
        AssertTold(second.LocationForm);
        Assert.Equal(("Harbour", "Far West"), (second.Name, second.Location.Name));
        var west = first.Practice!.Locations.Single(one => one.Code == "WEST");
        Assert.Equal(("Harbor", "4015550199", "West", "10"), (first.Practice.Name, first.Practice.Phone, west.Name, west.PlaceOfService));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_payers_rules_while_ones_own_enrollment_does_not_stand_in_the_way(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var payer = await host.Host.AsSystem.RunAsync<IPayerAppService, PayerDetailDto>((payers, ct) =>
            payers.CreateAsync(new CreatePayerInput("ACME", "Acme Health", PayerKind.Commercial, null, new DateOnly(2026, 1, 1)), ct));
        var (first, second) = (Payer(host), Payer(host));
        await first.LoadAsync(payer.Id);
        await second.LoadAsync(payer.Id);
        await first.OpenAsync();
        await second.OpenAsync();
        (first.PractitionerId, second.Edit!.ThresholdMinutes) = (host.Staff["PATEL"].Id, 30);

        await first.EnrollAsync();
        await first.SaveAsync();
        await second.SaveAsync();

        Assert.Null(first.Edit);
        AssertTold(second.Form);
        Assert.Equal(30, second.Edit.ThresholdMinutes);
        Assert.Equal((2, 1), (first.Payer!.Profiles.Count, first.Enrollments.Count));
    }

    private static void AssertTold(FormState form) => Assert.Equal("Data:ChangedMeanwhile", Assert.Single(form.Unplaced).Code);

    private static PracticeClock Clock(PageHost host) => new(host.Host.AsSystem, host.Host.Clock);

    private static PatientModel Patient(PageHost host, string name)
    {
        var caller = new Caller(host.Host.Practice, Users[name], null, name, new HashSet<string>([PracticeRole.CareCoordinator, PracticeRole.Supervisor]), IsSystem: false);
        var operations = host.Host.For(caller);
        return new PatientModel(operations, Clock(host), new StaffNames(operations, Clock(host)));
    }

    private static StaffPageModel Staff(PageHost host) => new(host.Host.AsSystem, Clock(host));

    private static PayerPageModel Payer(PageHost host)
    {
        var clock = Clock(host);
        return new PayerPageModel(host.Host.AsSystem, new StaffNames(host.Host.AsSystem, clock), clock);
    }
}
