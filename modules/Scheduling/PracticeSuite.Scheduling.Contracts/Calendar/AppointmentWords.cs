namespace PracticeSuite.Scheduling.Contracts.Calendar;

public enum AppointmentKind
{
    /// <summary>One patient with one or more of the staff.</summary>
    Patient,

    /// <summary>Clinicians speak with each other, about patients or none yet (K-080).</summary>
    CoordinationCall,

    /// <summary>Time that somebody keeps free of both.</summary>
    Block,
}

public enum AppointmentStatus
{
    Booked,

    /// <summary>The patient is there and waits.</summary>
    Arrived,

    InRoom,

    /// <summary>It took place; of a patient's, the visit is recorded (B-050).</summary>
    Kept,

    NoShow,

    Canceled,

    /// <summary>By the patient, later than the practice asks for.</summary>
    LateCanceled,
}

public enum CancelReason
{
    PatientAsked,
    PatientIll,

    /// <summary>Weather, transport, work: the patient would have come.</summary>
    PatientHindered,
    ClinicianAway,
    PracticeAsked,
    BookedInError,
}

/// <summary>Which occurrences of a series an act is about; of past ones, and of those that took place, none is ever changed.</summary>
public enum SeriesScope
{
    ThisOne,
    ThisAndFollowing,
    All,
}

/// <summary>What becomes of an occurrence for which there is no time (K-082).</summary>
public enum SeriesFallback
{
    /// <summary>The next slot that all have, before the next occurrence.</summary>
    Shift,

    Skip,
}

/// <summary>Colors of a type of appointment, as names of the palette; a page shows the type's name beside it.</summary>
public enum TypeColor
{
    Blue,
    Teal,
    Green,
    Amber,
    Red,
    Purple,
    Pink,
    Gray,
}

public static class AppointmentStatuses
{
    /// <summary>Nothing takes place any more, and the time is free again.</summary>
    public static bool IsCanceled(this AppointmentStatus status) => status is AppointmentStatus.Canceled or AppointmentStatus.LateCanceled;

    /// <summary>It is still to come, or under way.</summary>
    public static bool IsOpen(this AppointmentStatus status) => status is AppointmentStatus.Booked or AppointmentStatus.Arrived or AppointmentStatus.InRoom;

    /// <summary>It can be moved: nobody is there for it yet.</summary>
    public static bool MayMove(this AppointmentStatus status) => status is AppointmentStatus.Booked;

    /// <summary>It can be canceled, and after its start nobody may have come: it is not under way.</summary>
    public static bool MayFail(this AppointmentStatus status) => status is AppointmentStatus.Booked or AppointmentStatus.Arrived;

    /// <summary>Something was said of it that can be taken back.</summary>
    public static bool MayBeTakenBack(this AppointmentStatus status) =>
        status is AppointmentStatus.Arrived or AppointmentStatus.InRoom or AppointmentStatus.Kept or AppointmentStatus.NoShow;
}
