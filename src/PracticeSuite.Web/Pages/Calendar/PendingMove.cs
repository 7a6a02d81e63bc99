using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>Where the pointer let an appointment go, and what stands in the way there.</summary>
public sealed record PendingMove(Guid Id, MoveAppointment Move, BookingResult Answer);
