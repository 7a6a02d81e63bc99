using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Scheduling.Contracts;

namespace PracticeSuite.Scheduling.Calendar;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>, IEntityTypeConfiguration<Reservation>,
    IEntityTypeConfiguration<AppointmentPatient>, IEntityTypeConfiguration<AppointmentSeries>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.ToTable("scheduling_appointments");
        appointment.Property(a => a.TimeZoneId).HasMaxLength(SchedulingLimits.TimeZone);
        appointment.Property(a => a.On).HasColumnName("local_day");
        appointment.Property(a => a.At).HasColumnName("local_time");
        appointment.Property(a => a.Start).HasColumnName("starts_at");
        appointment.Property(a => a.End).HasColumnName("ends_at");
        appointment.Property(a => a.Link).HasMaxLength(SchedulingLimits.Link);
        appointment.Property(a => a.Title).HasMaxLength(SchedulingLimits.Title);
        appointment.Property(a => a.BookedBy).HasMaxLength(SchedulingLimits.UserName);
        appointment.Ignore(a => a.StaffIds);
        appointment.HasMany(a => a.Reservations).WithOne().HasForeignKey(one => one.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        appointment.Navigation(a => a.Reservations).UsePropertyAccessMode(PropertyAccessMode.Field);
        // A week of everybody's.
        appointment.HasIndex(a => new { a.PracticeId, a.Start });
        appointment.HasIndex(a => new { a.PracticeId, a.SeriesId, a.Start });
    }

    public void Configure(EntityTypeBuilder<Reservation> reservation)
    {
        reservation.ToTable("scheduling_reservations");
        reservation.Property(r => r.From).HasColumnName("busy_from");
        reservation.Property(r => r.Until).HasColumnName("busy_until");
        // Whether a time is free is answered from this index alone.
        reservation.HasIndex(r => new { r.PracticeId, r.CalendarId, r.State, r.From, r.Until, r.AppointmentId }).HasDatabaseName("ix_scheduling_reservations_times");
    }

    public void Configure(EntityTypeBuilder<AppointmentPatient> patient)
    {
        patient.ToTable("scheduling_appointment_patients");
        patient.HasOne<Appointment>().WithMany().HasForeignKey(p => p.AppointmentId).OnDelete(DeleteBehavior.Restrict);
        patient.HasIndex(p => new { p.PracticeId, p.PatientId, p.AppointmentId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AppointmentSeries> series)
    {
        series.ToTable("scheduling_series");
        series.Property(s => s.Rule).HasMaxLength(SchedulingLimits.Rule);
        series.Property(s => s.TimeZoneId).HasMaxLength(SchedulingLimits.TimeZone);
        series.Property(s => s.On).HasColumnName("local_day");
        series.Property(s => s.At).HasColumnName("local_time");
        series.Property(s => s.BookedBy).HasMaxLength(SchedulingLimits.UserName);
    }
}
