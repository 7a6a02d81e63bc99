using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Calendar.Waitlist;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

public sealed class WaitlistTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    private static readonly WaitlistInput Anything = new(Rosa, null, null, Today, Today.AddDays(30), []);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_time_that_is_freed_is_offered_to_whom_it_suits_and_booking_ends_the_waiting(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync();
        var booked = await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00"));
        await AddAsync(host.AsSystem, Anything with { PatientId = Theo, Days = [DayOfWeek.Friday] });
        var suits = await AddAsync(host.AsSystem, Anything with { PatientId = Theo, TypeId = type, StaffId = Patel.Id, From = new(9, 0), To = new(12, 0) });

        var canceled = await host.AsSystem.CancelAsync(booked, CancelReason.PatientAsked);
        await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00", Theo) with { WaitlistEntryId = suits.Id });
        var waiting = await host.AsSystem.RunAsync<IWaitlistAppService, IReadOnlyList<WaitlistEntryDto>>((list, ct) => list.GetListAsync(ct));

        Assert.Equal([(suits.Id, "1002")], canceled.Waiters.Select(one => (one.Id, one.PatientName)));
        Assert.Equal([DayOfWeek.Friday], Assert.Single(waiting).Days);
        Assert.Equal("Scheduling:WaitsNoLonger", (await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.RunAsync<IWaitlistAppService>((list, ct) => list.WithdrawAsync(suits.Id, ct)))).Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_waited_for_days_that_are_over_waits_no_longer(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await AddAsync(host.AsSystem, Anything with { Last = Today });
        host.Clock.SetUtcNow(House.Local("2026-10-10 00:00"));

        Assert.Empty(await host.AsSystem.RunAsync<IWaitlistAppService, IReadOnlyList<WaitlistEntryDto>>((list, ct) => list.GetListAsync(ct)));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-110"), Trait("Rule", "P-120")]
    public async Task Whoever_does_not_treat_the_patient_does_not_see_them_wait(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await AddAsync(host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk), Anything);

        Task<IReadOnlyList<WaitlistEntryDto>> SeenAsync(Guid staff, string role) =>
            host.For(staff, role).RunAsync<IWaitlistAppService, IReadOnlyList<WaitlistEntryDto>>((list, ct) => list.GetListAsync(ct));

        Assert.Single(await SeenAsync(Patel.Id, PracticeRole.Prescriber));
        Assert.Empty(await SeenAsync(Chen.Id, PracticeRole.Therapist));
        Assert.Single(await SeenAsync(Chen.Id, PracticeRole.Supervisor));
        Assert.Equal("Scheduling:NotYourAppointment", (await Assert.ThrowsAsync<BusinessException>(() => AddAsync(host.For(Chen.Id, PracticeRole.Therapist), Anything))).Code);
    }

    [Theory]
    [InlineData("2026-10-12 10:00", 30, true)]
    [InlineData("2026-10-12 08:45", 30, false)]
    [InlineData("2026-10-12 11:45", 30, false)]
    [InlineData("2026-10-12 11:30", 30, true)]
    [InlineData("2026-10-13 10:00", 30, false)]
    [InlineData("2026-11-09 10:00", 30, false)]
    public void A_time_suits_within_the_days_and_hours(string at, int minutes, bool suits)
    {
        var entry = WaitlistEntry.Add(PracticeId.New(), Rosa, Anything with { Days = [DayOfWeek.Monday], From = new(9, 0), To = new(12, 0) }, Today, TestHost.DefaultNow);

        Assert.Equal(suits, entry.Suits(new FreedTime(At(at), minutes, [Patel.Id], null)));
    }

    [Fact]
    public void Of_a_type_or_with_somebody_no_other_suits()
    {
        var (type, time) = (Guid.CreateVersion7(), new FreedTime(At("2026-10-12 10:00"), 30, [Patel.Id], null));
        WaitlistEntry Add(WaitlistInput input) => WaitlistEntry.Add(PracticeId.New(), Rosa, input, Today, TestHost.DefaultNow);

        Assert.Equal((false, true), (Add(Anything with { TypeId = type }).Suits(time), Add(Anything with { TypeId = type }).Suits(time with { TypeId = type })));
        Assert.Equal((false, true), (Add(Anything with { StaffId = Chen.Id }).Suits(time), Add(Anything with { StaffId = Patel.Id }).Suits(time)));
    }

    [Theory]
    [InlineData("Last", 5, 4, null, null)]
    [InlineData("Last", -5, -1, null, null)]
    [InlineData("Last", 0, 367, null, null)]
    [InlineData("To", 0, 5, 9, null)]
    [InlineData("To", 0, 5, 9, 9)]
    public void Who_could_wait_for_nothing_is_refused_by_the_field(string field, int first, int last, int? from, int? to)
    {
        var input = Anything with { First = Today.AddDays(first), Last = Today.AddDays(last), From = from is { } f ? new TimeOnly(f, 0) : null, To = to is { } t ? new TimeOnly(t, 0) : null };

        Assert.Equal(field, Assert.Throws<BusinessException>(() => WaitlistEntry.Add(PracticeId.New(), Rosa, input, Today, TestHost.DefaultNow)).Field);
    }

    private static Task<WaitlistEntryDto> AddAsync(IOperations somebody, WaitlistInput entry) =>
        somebody.RunAsync<IWaitlistAppService, WaitlistEntryDto>((list, ct) => list.AddAsync(entry, ct));
}
