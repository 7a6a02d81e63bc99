using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

/// <summary>What is offered can be booked.</summary>
[Trait("Rule", "K-080")]
public sealed class SlotSearchTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_slot_that_is_offered_for_a_type_has_room_for_its_buffer(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var type = await host.AddTypeAsync(MedCheck with { Buffer = 20 });
        await host.AsSystem.BookedAsync(Block("2026-10-12 09:40", 200));
        var question = new SlotQuestion([Patel.Id], 30) { From = House.Local("2026-10-12 09:00") };

        var plain = await host.AsSystem.FindAsync(question);
        var ofType = await host.AsSystem.FindAsync(question with { TypeId = type });
        var booked = new List<BookingResult>();
        foreach (var slot in ofType.Slots)
        {
            booked.Add(await host.AsSystem.BookAsync(Visit(type, "2026-10-12 09:00") with { When = LocalTime.Of(slot.Start, NewYork.Zone) }));
            await host.AsSystem.CancelAsync(booked[^1].Appointment!, CancelReason.PracticeAsked);
        }

        Assert.Equal("10-12 09:00", FrontDesk.Local(plain.Slots.Select(slot => slot.Start))[0]);
        Assert.Equal("10-12 13:00", FrontDesk.Local(ofType.Slots.Select(slot => slot.Start))[0]);
        Assert.Equal([true, true, true, true, true], booked.Select(one => one.IsBooked));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_is_offered_after_their_last_day_here(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        var leaving = Therapists[^1].Id;

        var slots = await host.AsSystem.FindAsync(new SlotQuestion([leaving], 30) { From = House.Local("2026-10-13 16:00") });

        Assert.Equal(["10-13 16:00", "10-13 16:30"], FrontDesk.Local(slots.Slots.Select(slot => slot.Start)));
    }

    [Fact]
    public async Task A_type_that_is_not_offered_has_no_slots()
    {
        await using var host = await CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.AsSystem.FindAsync(new SlotQuestion([Patel.Id], 30) { TypeId = Guid.CreateVersion7() }));

        Assert.Equal("Scheduling:TypeNotFound", refusal.Code);
    }
}
