using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Pages.Calendar;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class CalendarAddressTests
{
    private static readonly DateOnly Tuesday = new(2026, 12, 1);

    [Fact]
    public void What_an_address_says_is_read_from_it_again()
    {
        var (chen, room) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var address = new CalendarAddress(CalendarView.Week, Tuesday) { With = [chen], Room = room };

        Assert.Equal($"/calendar?view=week&on=2026-12-01&with={chen}&room={room}", address.ToString());
        Assert.True(address.AsksAs(CalendarAddress.Read("week", "2026-12-01", chen.ToString(), default) with { Room = room }));
    }

    [Theory]
    [InlineData("7", "2026-02-30", "rosa,alvarez")]
    [InlineData("Year", "tomorrow", ",,")]
    [InlineData(null, "0001-01-01", null)]
    public void What_cannot_be_read_is_today_of_everybody(string? view, string? on, string? with) =>
        Assert.True(new CalendarAddress(CalendarView.Day, Tuesday).AsksAs(CalendarAddress.Read(view, on, with, Tuesday)));

    [Theory]
    [InlineData(CalendarView.Day, "2026-12-01", "2026-12-01")]
    [InlineData(CalendarView.Week, "2026-11-30", "2026-12-06")]
    [InlineData(CalendarView.Month, "2026-11-30", "2027-01-03")]
    public void A_view_shows_whole_weeks_from_Monday_on(CalendarView view, string first, string last)
    {
        var address = new CalendarAddress(view, Tuesday);

        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (address.First, address.Last));
    }

    [Fact]
    public void A_step_of_a_month_begins_the_next_one() =>
        Assert.Equal(new DateOnly(2026, 2, 1), new CalendarAddress(CalendarView.Month, new DateOnly(2026, 1, 31)).Step(1).On);

    [Fact]
    public void A_booking_begins_with_what_its_address_says_and_names_nobody()
    {
        var request = new BookingRequest(AppointmentKind.CoordinationCall) { Patient = Guid.CreateVersion7(), At = Tuesday.ToDateTime(new TimeOnly(9, 30)) };

        Assert.Equal($"&book=call&patient={request.Patient}&at=09:30", request.ToString());
        Assert.Equal(request, BookingRequest.Read("call", "09:30", Tuesday)! with { Patient = request.Patient });
        Assert.Null(BookingRequest.Read("party", "09:30", Tuesday));
    }
}
