using AutoMapper;
using PracticeSuite.Scheduling.Contracts.Stays;

namespace PracticeSuite.Scheduling.Stays;

internal sealed class StayMaps : Profile
{
    public StayMaps() => CreateMap<HospitalStay, HospitalStayDto>();
}
