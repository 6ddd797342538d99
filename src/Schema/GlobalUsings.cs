global using GreenDonut;
global using HotChocolate;
global using HotChocolate.Types;
global using HotChocolate.Types.Relay;
