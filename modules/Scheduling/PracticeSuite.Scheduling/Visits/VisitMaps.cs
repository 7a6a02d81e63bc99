using AutoMapper;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Visits;

internal sealed class VisitMaps : Profile
{
    public VisitMaps() => CreateMap<Visit, VisitDto>();
}
