using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Tests.Rights;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Requests;

/// <summary>Restrictions hold for the days that the patient names: at once what was paid in full, anything else once it is agreed to (P-151).</summary>
[Trait("Rule", "P-151")]
public sealed class RestrictionTests
{
    private static readonly RequestHead ByRosa = new(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_paid_in_full_holds_from_the_request_and_until_it_is_ended(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);

        var asked = await TakeAsync(house, RestrictionKind.PaidInFull);
        Assert.Equal([(ByRosa.ReceivedOn, (DateOnly?)null)], house.NotTold);
        await house.AsOfficer.RunAsync<IRestrictionAppService>((service, ct) => service.AgreeAsync(asked.Id, ct));
        Assert.Equal((ByRosa.ReceivedOn, 1), (asked.HoldsFrom!.Value, house.NotTold.Count));
        await EndAsync(house, asked.Id);

        Assert.Empty(house.NotTold);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Days_that_the_patient_names_are_kept_as_named(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        var (from, until) = (new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 6));

        var asked = await TakeAsync(house, RestrictionKind.PaidInFull, from, until);
        var backwards = await Assert.ThrowsAsync<BusinessException>(() => TakeAsync(house, RestrictionKind.PaidInFull, until, from));

        Assert.Equal([(from, (DateOnly?)until)], house.NotTold);
        Assert.Equal((from, until, from), (asked.From, asked.Until!.Value, asked.HoldsFrom!.Value));
        Assert.Equal("Until", backwards.Field);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_the_practice_may_refuse_holds_once_it_is_agreed_to(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        var (early, late) = (await TakeAsync(house, RestrictionKind.PeopleInvolved), await TakeAsync(house, RestrictionKind.PeopleInvolved, new DateOnly(2026, 12, 1)));
        var refused = await TakeAsync(house, RestrictionKind.Other);

        var agreed = await house.AsOfficer.RunAsync<IRestrictionAppService, RestrictionDto>((service, ct) => service.AgreeAsync(early.Id, ct));
        var ahead = await house.AsOfficer.RunAsync<IRestrictionAppService, RestrictionDto>((service, ct) => service.AgreeAsync(late.Id, ct));
        var denied = await house.AsOfficer.RunAsync<IRestrictionAppService, RestrictionDto>((service, ct) => service.DenyAsync(refused.Id, "Her team must talk", ct));

        Assert.Equal((null, new DateOnly(2026, 10, 9), new DateOnly(2026, 12, 1), null), (early.HoldsFrom, agreed.HoldsFrom!.Value, ahead.HoldsFrom!.Value, denied.HoldsFrom));
        Assert.Empty(house.NotTold);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_of_two_that_ends_leaves_the_other(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        var first = await AgreedAsync(house, new DateOnly(2026, 10, 1));
        var same = await AgreedAsync(house, new DateOnly(2026, 10, 1));
        var later = await AgreedAsync(house, new DateOnly(2026, 12, 1));

        await EndAsync(house, first);
        Assert.Contains((new DateOnly(2026, 10, 1), (DateOnly?)null), house.NotTold);
        await EndAsync(house, same);
        Assert.Equal([(new DateOnly(2026, 12, 1), (DateOnly?)null)], house.NotTold);
        await EndAsync(house, later);

        Assert.Empty(house.NotTold);
    }

    /// <summary>As claims ask (B-179), day by day, with the chart that the module below keeps.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-179")]
    public async Task The_claims_of_those_days_are_held_and_no_others(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var asked = await clinic.As(clinic.Adler).RunAsync<IRestrictionAppService, RestrictionDto>((service, ct) => service.TakeAsync(
            clinic.Rosa, new RestrictionInput(ByRosa, RestrictionKind.PaidInFull, "The week", new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 16)), ct));
        await clinic.As(clinic.Adler).RunAsync<IRestrictionAppService>((service, ct) => service.AgreeAsync(asked.Id, ct));
        var before = await RestrictedAsync(clinic, 4, 5, 16, 17);
        var shown = await clinic.As(clinic.Chen).RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.GetAsync(clinic.Rosa, ct));

        await clinic.As(clinic.Adler).RunAsync<IRestrictionAppService>((service, ct) => service.EndAsync(asked.Id, "Rosa agreed by letter", ct));
        var after = await RestrictedAsync(clinic, 4, 5, 8, 9, 16);

        Assert.Equal([false, true, true, false], before);
        Assert.Equal((new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 16)), (Assert.Single(shown.RestrictedDays).From, shown.RestrictedDays[0].Until));
        Assert.Equal([false, true, true, false, false], after);
    }

    private static async Task<IEnumerable<bool>> RestrictedAsync(Clinic clinic, params int[] daysOfOctober)
    {
        var chart = (await clinic.Host.AsSystem.RunAsync<IChartFacts, IReadOnlyDictionary<Guid, PatientChartFacts>>((facts, ct) => facts.GetAsync(new IdRange(clinic.Rosa, clinic.Rosa), ct)))[clinic.Rosa];
        return [.. daysOfOctober.Select(day => chart.IsRestrictedOn(new DateOnly(2026, 10, day)))];
    }

    private static async Task<Guid> AgreedAsync(RightsHouse house, DateOnly from)
    {
        var asked = await TakeAsync(house, RestrictionKind.PaidInFull, from);
        await house.AsOfficer.RunAsync<IRestrictionAppService>((service, ct) => service.AgreeAsync(asked.Id, ct));
        return asked.Id;
    }

    private static Task EndAsync(RightsHouse house, Guid id) =>
        house.AsOfficer.RunAsync<IRestrictionAppService>((service, ct) => service.EndAsync(id, "Rosa agreed by letter", ct));

    private static Task<RestrictionDto> TakeAsync(RightsHouse house, RestrictionKind kind, DateOnly? from = null, DateOnly? until = null) =>
        house.AsFrontDesk.RunAsync<IRestrictionAppService, RestrictionDto>(
            (service, ct) => service.TakeAsync(RightsHouse.Rosa, new RestrictionInput(ByRosa, kind, "All of it", from, until), ct));
}
