using System.Text;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Calendar.DaySheets;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

public sealed class DaySheetTests
{
    private static readonly DateOnly On = new(2026, 10, 12);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-110")]
    public async Task A_sheet_names_to_each_the_patients_whom_they_may_see(DatabaseKind kind)
    {
        await using var host = await CreateAsync(kind);
        await host.AsSystem.BookedAsync(Visit(await host.AddTypeAsync(), "2026-10-12 10:00"));
        await host.AsSystem.BookedAsync(Block("2026-10-12 12:00", 60));

        var desks = await PrintAsync(host.For(Guid.CreateVersion7(), PracticeRole.FrontDesk));
        var strangers = await PrintAsync(host.For(Chen.Id, PracticeRole.Therapist));

        Assert.Equal(Rosa, Assert.Single(desks.Shown).PatientId);
        Assert.Empty(strangers.Shown);
        Assert.Equal(("%PDF", "day-sheet-2026-10-12.pdf"), (Encoding.ASCII.GetString(desks.Content.AsSpan(0, 4)), desks.FileName));
    }

    [Fact, Trait("Rule", "P-110")]
    public void Each_clinicians_part_says_when_who_for_what_and_who_came()
    {
        var (rosa, type) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var visit = Booked(AppointmentKind.Patient, 14, Patel.Id) with { Patients = [new AppointmentPatientDto(rosa, "Alvarez, Rosa")], TypeId = type, Status = AppointmentStatus.Arrived };
        var call = Booked(AppointmentKind.CoordinationCall, 15, Patel.Id, Chen.Id);
        var busy = Booked(AppointmentKind.Patient, 16, Chen.Id) with { IsBusyOnly = true };
        var sheet = Sheet([visit, call, busy], [new ClosedDay(On, Therapists[1].Id, null), new ClosedDay(On, null, "Columbus Day")]) with
        {
            Types = new Dictionary<Guid, string> { [type] = "Medication check" },
            Patients = new Dictionary<Guid, PatientName> { [rosa] = new(rosa, "1001", "Alvarez", "Rosa", new DateOnly(1985, 3, 12)) },
        };

        var (patel, chen, away) = (PartOf(sheet, Patel), PartOf(sheet, Chen), PartOf(sheet, Therapists[1]));

        Assert.Equal(
            [new("10:00–10:30", "Alvarez, Rosa, born 03/12/1985", "Medication check", "here"), new("11:00–11:30", "Coordination call", $"Coordination call, with {Chen.DisplayNameOn(On)}", "")],
            patel.Lines);
        Assert.Equal([new("11:00–11:30", "Coordination call", $"Coordination call, with {Patel.DisplayNameOn(On)}", ""), new DaySheetLine("12:00–12:30", "Busy", "", "")], chen.Lines);
        Assert.Equal((true, 0), (away.IsAway, away.Lines.Count));
        Assert.Equal(["Columbus Day"], sheet.Holidays);
    }

    [Fact]
    public void A_name_that_no_face_has_keeps_nobody_from_the_sheet()
    {
        var strange = Booked(AppointmentKind.Patient, 14, Patel.Id) with { Patients = [new AppointmentPatientDto(Guid.CreateVersion7(), "\u6797, \u5c0f")] };

        Assert.NotEmpty(DaySheetPapers.Print(Sheet([strange], [])));
    }

    private static DaySheetPart PartOf(DaySheet sheet, StaffMember who) => sheet.Parts.Single(part => part.Who == who.DisplayNameOn(On));

    private static Task<DaySheetPaper> PrintAsync(IOperations somebody) =>
        somebody.RunAsync<IDaySheetAppService, DaySheetPaper>((sheets, ct) => sheets.PrintAsync(new DaySheetQuery(On, null, []), ct));

    private static AppointmentDto Booked(AppointmentKind kind, int hour, params IReadOnlyList<Guid> staff)
    {
        var start = new DateTimeOffset(On, new TimeOnly(hour, 0), TimeSpan.Zero);
        return new AppointmentDto(Guid.CreateVersion7(), 1, kind, AppointmentStatus.Booked, start, start.AddMinutes(30), start.AddMinutes(30), NewYork.Zone.Id, staff);
    }

    private static DaySheet Sheet(IReadOnlyList<AppointmentDto> all, IReadOnlyList<ClosedDay> closed) =>
        new(Practice, On, new CalendarDto(NewYork.Zone.Id, all[0].Start, all[^1].End, all, closed))
        {
            Staff = new[] { Patel, Chen, Therapists[1] }.ToDictionary(one => one.Id),
        };
}
