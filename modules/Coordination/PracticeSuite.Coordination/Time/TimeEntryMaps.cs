using AutoMapper;
using PracticeSuite.Coordination.Contracts.Time;

namespace PracticeSuite.Coordination.Time;

internal sealed class TimeEntryMaps : Profile
{
    public TimeEntryMaps() => CreateMap<CoordinationEntry, TimeEntryDto>()
        .ForCtorParam(nameof(TimeEntryDto.Id), from => from.MapFrom(entry => entry.EntryId))
        .ForCtorParam(
            nameof(TimeEntryDto.TimeZoneId),
            from => from.MapFrom((entry, context) => ((PatientZones)context.State).Of(entry.PatientId, entry.Start).Id));
}
