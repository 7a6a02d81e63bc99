using AutoMapper;
using PracticeSuite.Coordination.Contracts.Time;

namespace PracticeSuite.Coordination.Time;

internal sealed class TimeEntryMaps : Profile
{
    public TimeEntryMaps() => CreateMap<CoordinationEntry, TimeEntryDto>()
        .ForCtorParam(nameof(TimeEntryDto.Id), from => from.MapFrom(entry => entry.EntryId))
        .ForCtorParam(nameof(TimeEntryDto.TimeZoneId), from => from.MapFrom((entry, context) => ZoneOf(entry, context).Id))
        .ForCtorParam(nameof(TimeEntryDto.AwaitsApproval), from => from.MapFrom((entry, context) =>
            entry.IsLatest && entry.IsAwaitingApproval(ZoneOf(entry, context))));

    private static TimeZoneInfo ZoneOf(CoordinationEntry entry, ResolutionContext context) =>
        ((PatientZones)context.State).Of(entry.PatientId, entry.Start);
}
