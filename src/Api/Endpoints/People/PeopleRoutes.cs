namespace CaseManagement.Api.Endpoints.People;

internal static class PeopleRoutes
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapSearch();
        api.MapPersonMatches();
    }
}
